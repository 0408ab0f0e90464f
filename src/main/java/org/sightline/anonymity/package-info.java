/**
 * Who is shown together and what leaves a cell: partition, release map, distribution map, comment rules; plain Java.
 *
 * <p>Of the faults that {@code make mutation} plants here and that no test finds, these are the equivalent kinds:
 *
 * <ul>
 *   <li>{@code Outlook.Cases.answers}: any numbers of answers that lie in the same classes give the same set of places; the
 *       tests compare that set with every number there is.
 *   <li>{@code SmallestChanges}: the last criteria among equally small changes decide nothing where the order in which
 *       changes are tried already gives that order.
 *   <li>{@code ReleaseMap.release}, {@code low >= high}: with k from 3 on, bands that meet exactly never occur.
 *   <li>{@code ReportKey}: without the lengths or the zero between two texts the order is another one, and as good.
 *   <li>Boundaries of preconditions between two whole numbers of which only one can occur.
 * </ul>
 */
@NullMarked
package org.sightline.anonymity;

import org.jspecify.annotations.NullMarked;
