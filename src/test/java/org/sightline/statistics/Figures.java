package org.sightline.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;

/** What tests read from estimates and facts. */
final class Figures {
    private Figures() {}

    static double value(Estimate estimate) {
        return figure(estimate).value();
    }

    static Estimate.Bounds bounds(Estimate estimate) {
        return figure(estimate).interval().orElseThrow();
    }

    static Estimate.Reason reason(Estimate estimate) {
        assertThat(estimate).isInstanceOf(Estimate.NotComputable.class);
        return ((Estimate.NotComputable) estimate).reason();
    }

    static double[] doubles(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    static List<Double> list(double... numbers) {
        return DoubleStream.of(numbers).boxed().toList();
    }

    private static Estimate.Figure figure(Estimate estimate) {
        assertThat(estimate).isInstanceOf(Estimate.Figure.class);
        return (Estimate.Figure) estimate;
    }
}
