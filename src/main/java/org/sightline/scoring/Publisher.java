package org.sightline.scoring;

/** Turns feedback into the bytes that its recipients get to see; the same feedback always gives the same bytes. */
@FunctionalInterface
public interface Publisher {
    byte[] publish(Feedback feedback);
}
