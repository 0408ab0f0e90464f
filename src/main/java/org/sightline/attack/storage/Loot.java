package org.sightline.attack.storage;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a thief has made of everything that was taken in one campaign: who may have written which row, and where else to
 * look.
 *
 * @param answers whose numbers are whose, group by group
 * @param comments whose texts are whose, group by group and question by question
 * @param lonely those of them where each writer wrote one text only
 * @param across whose numbers about one executive belong to whose about another
 * @param sheets whose texts belong to whose numbers
 * @param named who is named by a row of any table, by the transaction that wrote it
 * @param tables from the files of tables after the seal
 * @param log from the write-ahead log, before and after the seal
 */
record Loot(
        List<Lineup.Solved> answers,
        List<Lineup.Solved> comments,
        List<Lineup.Solved> lonely,
        List<Lineup.Solved> across,
        List<Lineup.Solved> sheets,
        Map<Long, Set<String>> named,
        Carved tables,
        Carved log,
        Canaries canaries,
        Watched watched) {
    /**
     * What must be found nowhere.
     *
     * @param planted texts and numbers that were ever written down
     * @param inFiles how many of them lay in files: any of them before the seal, texts also afterwards
     * @param inStatistics how many the database copied into its statistics
     * @param inLog how many the server wrote into its log, or shows as the statement of a session
     */
    record Canaries(int planted, int inFiles, int inStatistics, int inLog) {}

    /**
     * What could be watched while raters were at work.
     *
     * @param deeds of raters
     * @param lights how often progress looked different after a deed than before it
     * @param mails how often a deed was followed by a mail
     */
    record Watched(int deeds, int lights, int mails) {}
}
