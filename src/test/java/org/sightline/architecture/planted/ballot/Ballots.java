package org.sightline.architecture.planted.ballot;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.UUID;
import org.sightline.account.Account;

/** A door to raw rows for everybody. */
public abstract class Ballots implements PanacheRepositoryBase<Account, UUID> {}
