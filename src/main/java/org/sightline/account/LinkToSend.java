package org.sightline.account;

import org.jboss.logging.Logger;
import org.sightline.organisation.EmailAddress;

/** The work that a known address costs, done after the answer so that nobody can time it. */
record LinkToSend(SignIn signIn, EmailAddress address, Secret browser) implements Runnable {
    private static final Logger LOG = Logger.getLogger(LinkToSend.class);

    @Override
    public void run() {
        try {
            signIn.sendLink(address, browser);
        } catch (Exception e) {
            // the person asks again; the class only, a message may quote the address
            LOG.errorf("a sign-in link was not sent: %s", e.getClass().getName());
        }
    }
}
