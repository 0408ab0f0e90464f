package org.sightline.attack;

import java.util.function.Consumer;

/** One way to get at what was promised to stay hidden; its ids are those of method.md B8. */
public interface Attack {
    String id();

    /** Attacks, and hands over each finding as soon as it is known. */
    void run(Conditions conditions, Consumer<Finding> found);
}
