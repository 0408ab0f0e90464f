package org.sightline.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One address of the product and who may ask: {@code anyone}, {@code signed-in}, or roles.
 *
 * @param form the kind of body it takes
 */
public record Endpoint(String method, String path, Set<String> roles, String form) implements Comparable<Endpoint> {
    public static final String ANYONE = "anyone";
    public static final String SIGNED_IN = "signed-in";

    public static List<Endpoint> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sightline").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .map(Endpoint::of)
                        .sorted()
                        .toList();
    }

    private static Endpoint of(JavaMethod method) {
        JavaClass type = method.getOwner();
        String own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = ("/" + type.getAnnotationOfType(Path.class).value() + "/" + own).replaceAll("/+", "/");
        String verb = method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElseThrow();
        String form = method.tryGetAnnotationOfType(Consumes.class)
                .map(consumes -> consumes.value()[0])
                .orElse("application/x-www-form-urlencoded");
        return new Endpoint(
                verb,
                path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path,
                roles(method),
                form);
    }

    private static Set<String> roles(JavaMethod method) {
        if (method.isAnnotatedWith(RolesAllowed.class)) {
            return words(method.getAnnotationOfType(RolesAllowed.class));
        }
        if (method.isAnnotatedWith(PermitAll.class)) {
            return Set.of(ANYONE);
        }
        if (method.isAnnotatedWith(Authenticated.class)) {
            return Set.of(SIGNED_IN);
        }
        JavaClass type = method.getOwner();
        if (type.isAnnotatedWith(RolesAllowed.class)) {
            return words(type.getAnnotationOfType(RolesAllowed.class));
        }
        if (type.isAnnotatedWith(PermitAll.class)) {
            return Set.of(ANYONE);
        }
        return type.isAnnotatedWith(Authenticated.class) ? Set.of(SIGNED_IN) : Set.of("NOBODY-SAYS-WHO");
    }

    private static Set<String> words(RolesAllowed allowed) {
        return new TreeSet<>(Arrays.asList(allowed.value()));
    }

    boolean guarded() {
        return !roles.contains(ANYONE);
    }

    /** As it stands in endpoints.txt. */
    public String line() {
        return method + " " + path + " " + roles.stream().sorted().collect(Collectors.joining(","));
    }

    @Override
    public int compareTo(Endpoint other) {
        return (path + " " + method).compareTo(other.path + " " + other.method);
    }
}
