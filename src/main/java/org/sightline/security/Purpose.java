package org.sightline.security;

/** What a token is good for. A token hashed for one purpose is never found under another. */
public enum Purpose {
    RATER_LINK("lk1|"),
    RATER_SESSION("rs1|"),
    SIGN_IN_LINK("si1|"),
    SIGN_IN_BROWSER("sb1|"),
    ACCOUNT_SESSION("as1|"),
    PENDING_SIGN_IN("ps1|"),
    RECOVERY_CODE("rc1|"),
    /** What a device signs with a passkey, once. */
    PASSKEY_CHALLENGE("pk1|"),
    /** The session or sign-in in which it is to be signed. */
    PASSKEY_HOLDER("ph1|"),
    /** What a browser takes along to the sign-in of a company, and must bring back. */
    COMPANY_STATE("cs1|"),
    COMPANY_NONCE("cn1|"),
    COMPANY_VERIFIER("cv1|"),
    RATE_LIMIT("rl1|"),
    /** Whoever has it reads a copy of somebody's plan. */
    PLAN_LINK("pl1|"),
    /** The address under which people come forward for an interview. */
    INTERVIEW_DOOR("id1|"),
    /** The page of somebody's own interview. */
    INTERVIEW("iv1|");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
