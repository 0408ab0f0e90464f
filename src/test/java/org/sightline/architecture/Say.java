package org.sightline.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** Conditions from a plain yes or no. */
final class Say {
    private Say() {}

    static ArchCondition<JavaMethod> who(Predicate<JavaMethod> said) {
        return condition("name @RolesAllowed, @PermitAll or @Authenticated", said, JavaMethod::getFullName);
    }

    static ArchCondition<JavaClass> that(String description, Predicate<JavaClass> holds) {
        return condition(description, holds, HasName::getName);
    }

    private static <T> ArchCondition<T> condition(
            String description, Predicate<T> holds, java.util.function.Function<T, String> name) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (!holds.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, name.apply(item) + " does not " + description));
                }
            }
        };
    }
}
