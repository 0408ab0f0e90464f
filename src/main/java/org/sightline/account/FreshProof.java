package org.sightline.account;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act that asks the second factor again unless it was proven within the last five minutes: what seals, releases,
 * leaves the house in bulk or lets somebody in. What a form held is kept while the code is asked for. Whoever has no
 * second factor is not asked.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshProof {}
