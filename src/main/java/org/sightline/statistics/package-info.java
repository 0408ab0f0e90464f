/**
 * Means, spread, intervals and comparisons of small samples; plain Java on Commons Math, no project imports.
 *
 * <p>Of the faults that {@code make mutation} plants here and that no test finds, these are the equivalent kinds:
 *
 * <ul>
 *   <li>In sums of {@code (x - m) * (x - m)} around their own mean, one minus made a plus: the sum over {@code x - m} is
 *       zero, so {@code (x - m) * (x + m)} has the same sum.
 *   <li>{@code <=} for {@code <} against a tolerance (ROUNDING, SINGULAR, HEYWOOD, STILL) or between two real numbers that
 *       are never equal but by chance; a multiplication by a tolerance made a division only widens what counts as zero
 *       where nothing lies between.
 *   <li>One step more or less in a search by grid or by halving, and a start elsewhere: the optimum is the same.
 *   <li>A constant factor or summand of a likelihood that is only compared with itself.
 *   <li>{@code >=} for {@code >} in preconditions at values such as {@code Sample.LARGEST}, at which both are right.
 * </ul>
 */
@NullMarked
package org.sightline.statistics;

import org.jspecify.annotations.NullMarked;
