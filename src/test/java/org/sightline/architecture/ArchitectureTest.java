package org.sightline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the product's classes against every rule, and every rule against a class planted to break it. */
class ArchitectureTest {
    private static final String PRODUCT = "org.sightline";
    private static final String PLANTED = "org.sightline.architecture.planted";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PRODUCT);
    private static final JavaClasses FAULTY = new ClassFileImporter().importPackages(PLANTED);

    static Stream<String> rules() {
        return new Rules(PRODUCT).all().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(String rule) {
        new Rules(PRODUCT).named(rule).check(CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void catchesThePlantedFault(String rule) {
        var result = new Rules(PLANTED).named(rule).allowEmptyShould(true).evaluate(FAULTY);
        assertThat(result.getFailureReport().getDetails())
                .as("the rule '" + rule + "' must catch its planted class")
                .isNotEmpty();
    }

    @Test
    void keepsTheAttackerFromTheAnswers() {
        var result = new Rules(PLANTED).named("imports run downwards").evaluate(FAULTY);
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains("planted.attack.Prying"));
        assertThat(result.getFailureReport().getDetails()).anyMatch(detail -> detail.contains("planted.attack.Asking"));
    }

    @Test
    void keepsTheThiefBelowTheNeck() {
        var result = new Rules(PLANTED).named("imports run downwards").evaluate(FAULTY);
        assertThat(result.getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains("planted.attack.storage.Reading"))
                .anyMatch(detail -> detail.contains("planted.attack.Inviting"));
    }

    @Test
    void seesTheWholeProduct() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages).contains("org.sightline.account", "org.sightline.anonymity", "org.sightline.web");
        assertThat(CLASSES.size()).isGreaterThan(60);
        assertThat(Map.copyOf(new Rules(PRODUCT).all())).hasSizeGreaterThan(15);
    }
}
