package org.sightline.norm;

import java.util.Locale;
import org.sightline.statistics.ResponseQuality;

/** What a figure of a norm measures. Each says what its units are, beside the executives it rests on. */
public enum Measure {
    /** Of a theme: the mean over executives of their released theme means. Of an item: the mean of all answers. */
    MEAN,
    /** Of a theme: the standard deviation between executives of these means. Of an item: of all answers. */
    DEVIATION,
    /** sw, the pooled standard deviation of raters around the mean of their group; from 60 degrees of freedom. Units: raters. */
    SPREAD,
    /** The standard deviation of executives' true means, by restricted maximum likelihood. Units: raters. */
    TAU,
    /** The standard deviation of self minus all others, from released means. Units: executives. */
    GAP,
    /** ICC(1), the reliability of one rater. Units: raters. */
    ICC,
    /** The generalizability of one rater's mean over the theme's items. Units of this and the next seven: raters. */
    RELIABILITY_1,
    RELIABILITY_4,
    RELIABILITY_8,
    /** The standard error of the mean of four raters. */
    ERROR_4,
    /** Variance components of single answers: executives. */
    PERSON,
    /** Raters of one executive. */
    RATER,
    /** Items. */
    ITEM,
    /** Executives by items. */
    PERSON_ITEM,
    /** The rest. */
    RESIDUAL,
    /** Cronbach's alpha, of raters centred within their executive; from 100 records. Units: records. */
    ALPHA,
    /** McDonald's omega of the same records. */
    OMEGA,
    /** The median over groups of rwg(j) against uniform chance. Units of this and the next three: groups. */
    RWG_UNIFORM,
    /** The same against slightly skewed chance. */
    RWG_SKEWED,
    /** The median over groups of r*wg(j) against uniform chance. */
    R_STAR,
    /** The median over groups of the average deviation from the mean of an item. */
    AVERAGE_DEVIATION,
    /** The share of items of groups that agree more than 95 in 100 would by uniform chance. Units: items of groups. */
    AGREED,
    /** The share of raters who had no chance to see it. Units: raters. */
    NO_CHANCE,
    /** Where released means stand among executives; a ladder rather than a figure. */
    PERCENTILE,
    /** Of all responses the share that raises each flag of {@link ResponseQuality.Flag}. Units: responses. */
    STRAIGHT_LINE,
    HARDLY_VARIED,
    INCONSISTENT,
    UNLIKE_THE_NORM,
    AGAINST_THE_TREND,
    OFTEN_CANNOT_SAY,
    LENIENT_OR_SEVERE,
    CENTRAL,
    FAST;

    static Measure of(ResponseQuality.Flag flag) {
        return valueOf(flag.name());
    }

    /** The name used in files and keys: lower case with underscores. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Measure parse(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
