package org.sightline.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who may open which address, from the very annotations by which the pages of this running program refuse everybody else. */
@ApplicationScoped
public class OpenAddresses {
    private final BeanManager beans;

    OpenAddresses(BeanManager beans) {
        this.beans = beans;
    }

    /** The roles that may open each address of a page; a role that may open nothing is in none. */
    public Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new HashMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            @Nullable Path path = type.getAnnotation(Path.class);
            if (path != null) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.isAnnotationPresent(GET.class)) {
                        roles.computeIfAbsent(address(path, method), _ -> new TreeSet<>())
                                .addAll(allowed(type, method));
                    }
                }
            }
        }
        return roles;
    }

    private static String address(Path path, Method method) {
        @Nullable Path own = method.getAnnotation(Path.class);
        String whole = ("/" + path.value() + "/" + (own == null ? "" : own.value())).replaceAll("/+", "/");
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static List<String> allowed(Class<?> type, Method method) {
        @Nullable RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        @Nullable RolesAllowed general = own == null ? type.getAnnotation(RolesAllowed.class) : own;
        return general == null ? List.of() : List.of(general.value());
    }
}
