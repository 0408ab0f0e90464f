package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is given to a public constructor, factory or method, it answers with finite numbers or refuses with a plain
 * IllegalArgumentException or IllegalStateException; an exception from inside Commons Math is an escape too.
 */
class NothingEscapesTest {
    private static final List<Class<?>> TYPES = List.of(
            Interval.class,
            Proportion.class,
            StudentMean.class,
            ExactBootstrap.class,
            RaterSpread.class,
            PooledSpread.class,
            GroupMean.class,
            Measured.class,
            RandomEffects.class,
            Shrinkage.class,
            JamesStein.class,
            SelfOther.class,
            ItemGap.class,
            DifferenceScore.class,
            ProfileAgreement.class,
            ReliableChange.class,
            Welch.class,
            HedgesG.class,
            SmallNorm.class,
            Norm.class,
            NonResponse.class,
            RaterPlan.class,
            InvitationPlan.class,
            Sample.class);
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final double[] NUMBERS = {
        0,
        -0.0,
        1,
        2,
        3,
        3.5,
        4.999999999999999,
        5,
        0.1 + 0.2,
        0.3,
        0.5,
        0.8,
        0.95,
        0.999999,
        -1,
        -7,
        1e-9,
        1e-17,
        1e-51,
        1e-300,
        Double.MIN_VALUE,
        1e6,
        1e49,
        1e50,
        -1e50,
        1e51,
        1e200,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };
    private static final int[] COUNTS = {-1, 0, 1, 2, 3, 4, 5, 8, 29, 30, 60, 100, 400, 1_000_000};
    private static final double[][] SAMPLES = {
        {},
        {3},
        {1e50},
        {3, 4},
        {4, 4},
        {1, 5, 5},
        {4, 4, 4, 4, 4},
        {1, 1.0000000000000002},
        {1e50, -1e50, 1e50},
        {1e50, 1e50},
        {1e50, 9.999999999999999e49},
        {1e-300, 2e-300, 0},
        {1e-30, 2e-30, 0},
        {Double.MIN_VALUE, 0},
        {0.1 + 0.2, 0.3, 0.3},
        {3, 3.2, 3.1, 3.6, 2.9, 4.1, 5},
        {1e200, -1e200},
        {Double.MAX_VALUE, Double.MAX_VALUE, 3},
        {3, Double.NaN}
    };

    @Test
    @Tag("slow")
    void answersWithNumbersOrRefuses() {
        List<Method> methods = TYPES.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        Set<Method> answered = new HashSet<>();
        Trials.run(20_000, random -> {
            Method method = methods.get(random.nextInt(methods.size()));
            Object subject = make(random, method.getDeclaringClass());
            if (subject != null) {
                Object result = call(method, subject, random);
                if (result != null) {
                    assertThatIsFinite(result, subject + "." + method.getName());
                    answered.add(method);
                }
            }
        });
        // the search has answered every method, not only refused
        assertThat(answered).hasSameElementsAs(methods);
    }

    private static @Nullable Object call(Executable executable, @Nullable Object subject, Random random) {
        Object[] arguments = Arrays.stream(executable.getGenericParameterTypes())
                .map(type -> argument(random, type))
                .toArray();
        if (Arrays.asList(arguments).contains(null)) {
            return null;
        }
        try {
            return executable instanceof Method method
                    ? method.invoke(subject, arguments)
                    : ((Constructor<?>) executable).newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            assertThat(cause.getClass())
                    .as(subject + ": " + executable + Arrays.deepToString(arguments) + " threw " + cause)
                    .isIn(IllegalArgumentException.class, IllegalStateException.class);
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value of a type by its constructor or a factory, null if the arguments were refused. */
    private static @Nullable Object make(Random random, Class<?> type) {
        List<Executable> ways = new ArrayList<>(List.of(type.getConstructors()));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .forEach(ways::add);
        for (int attempt = 0; attempt < 20; attempt++) {
            Object made = call(ways.get(random.nextInt(ways.size())), null, random);
            if (made != null) {
                return made;
            }
        }
        return null;
    }

    private static @Nullable Object argument(Random random, Type type) {
        if (type instanceof ParameterizedType collection) {
            List<Object> elements = new ArrayList<>();
            for (int size = random.nextInt(6); size > 0; size--) {
                Object element = argument(random, collection.getActualTypeArguments()[0]);
                if (element != null) {
                    elements.add(element);
                }
            }
            return elements;
        }
        if (type == double.class || type == Double.class) {
            return random.nextBoolean() ? 5 * random.nextDouble() : NUMBERS[random.nextInt(NUMBERS.length)];
        } else if (type == int.class) {
            return COUNTS[random.nextInt(COUNTS.length)];
        } else if (type == int[].class) {
            return new int[] {COUNTS[random.nextInt(COUNTS.length)], 4};
        } else if (type == double[].class) {
            return SAMPLES[random.nextInt(SAMPLES.length)];
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == Sample.class) {
            return sample(random);
        }
        Class<?> other = (Class<?>) type;
        return other.isEnum()
                ? other.getEnumConstants()[random.nextInt(other.getEnumConstants().length)]
                : make(random, other);
    }

    /** One of the awkward ones, or enough of them for a norm; null if refused. */
    private static @Nullable Sample sample(Random random) {
        double[] values = SAMPLES[random.nextInt(SAMPLES.length)];
        try {
            return random.nextInt(4) > 0
                    ? Sample.of(values)
                    : Sample.of(Stream.generate(() -> values)
                            .limit(60)
                            .flatMapToDouble(Arrays::stream)
                            .toArray());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void assertThatIsFinite(Object result, String what) {
        switch (result) {
            case Double number -> assertThat(number).as(what).isFinite();
            case OptionalDouble number -> number.ifPresent(inner -> assertThatIsFinite(inner, what));
            case Optional<?> optional -> optional.ifPresent(inner -> assertThatIsFinite(inner, what));
            case Collection<?> elements -> elements.forEach(element -> assertThatIsFinite(element, what));
            case Record parts -> {
                for (RecordComponent component : parts.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        assertThatIsFinite(component.getAccessor().invoke(parts), what);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> assertThat(result).as(what).isNotNull();
        }
    }
}
