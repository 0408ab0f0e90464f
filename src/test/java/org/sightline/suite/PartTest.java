package org.sightline.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No test is left out, and none runs twice. */
class PartTest {
    private static final List<String> PARTS =
            List.of(Part.A_TO_B, Part.C_TO_E, Part.F_TO_L, Part.M_TO_O, Part.P_TO_R, Part.S_TO_Z);

    @Test
    void holdsEveryTestOnce() {
        List<String> tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS).importPackages(Part.ROOT).stream()
                        .filter(type -> type.isTopLevelClass()
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                                && type.getSimpleName().endsWith("Test"))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(tests)
                .hasSizeGreaterThan(200)
                .allSatisfy(
                        test -> assertThat(PARTS.stream().filter(test::matches)).hasSize(1));
    }
}
