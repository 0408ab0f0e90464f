package org.sightline;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every Quarkus test the same services; one configuration means that the application starts once. */
@QuarkusTestResource(value = TestServices.class, restrictToAnnotatedClass = false)
final class EveryQuarkusTest {}
