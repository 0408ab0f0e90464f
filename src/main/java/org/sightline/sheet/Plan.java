package org.sightline.sheet;

import java.util.List;
import org.sightline.system.Message;

/**
 * What taking a file would do, counted, and what stands against it.
 *
 * @param ignored columns of the file that say nothing here
 * @param remarks what is worth a thought and stands in nobody's way
 */
public record Plan(List<Count> counts, List<String> ignored, List<Message> remarks, List<CellFault> faults) {
    /**
     * New ones, changed ones, and ones that stay as they are.
     *
     * @param of the key of the text that names what is counted
     */
    public record Count(String of, int create, int update, int skip) {
        public static Count none(String of) {
            return new Count(of, 0, 0, 0);
        }

        public Count created() {
            return new Count(of, create + 1, update, skip);
        }

        public Count updated() {
            return new Count(of, create, update + 1, skip);
        }

        public Count skipped() {
            return new Count(of, create, update, skip + 1);
        }
    }

    public Plan {
        counts = List.copyOf(counts);
        ignored = List.copyOf(ignored);
        remarks = List.copyOf(remarks);
        faults = List.copyOf(faults);
    }

    public static Plan faulty(List<CellFault> faults) {
        return new Plan(List.of(), List.of(), List.of(), faults);
    }

    public Plan remarking(List<Message> more) {
        return new Plan(counts, ignored, more, faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** Whether everything in the file is known already. */
    public boolean nothing() {
        return counts.stream().allMatch(count -> count.create + count.update == 0);
    }
}
