package org.sightline.report;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Released;
import org.sightline.scoring.Scorecard.Interval;

/** Numbers as they are printed: one decimal, halves rounded up, in the language of the report. */
final class Numbers {
    private static final String MINUS = "\u2212";

    private final ReportTexts texts;
    private final NumberFormat decimal;

    Numbers(ReportTexts texts) {
        this.texts = texts;
        this.decimal = NumberFormat.getNumberInstance(texts.locale());
        decimal.setMinimumFractionDigits(1);
        decimal.setMaximumFractionDigits(1);
        if (decimal instanceof DecimalFormat plain) {
            plain.setGroupingUsed(false);
        }
    }

    String one(double value) {
        return decimal.format(rounded(value));
    }

    /** Two decimals, for an error, which one would round away. */
    String two(double value) {
        NumberFormat two = (NumberFormat) decimal.clone();
        two.setMinimumFractionDigits(2);
        two.setMaximumFractionDigits(2);
        return two.format(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP));
    }

    String oneOrDash(@Nullable Double value) {
        return value == null ? texts.label("none") : one(value);
    }

    String signed(double value) {
        BigDecimal rounded = rounded(Math.abs(value));
        String sign = rounded.signum() == 0 ? "" : value > 0 ? "+" : MINUS;
        return sign + decimal.format(rounded);
    }

    String released(Released value) {
        return switch (value) {
            case Released.Mean mean -> one(mean.value());
            case Released.Low low -> texts.label("band.low", one(low.value()));
            case Released.High high -> texts.label("band.high", one(high.value()));
            case Released.Nothing nothing -> texts.label("toofew");
        };
    }

    String range(@Nullable Interval range) {
        return range == null ? texts.label("none") : texts.label("range", one(range.low()), one(range.high()));
    }

    /** Names in a sentence: a, b and c. */
    String list(List<String> names) {
        return ListFormatter.getInstance(texts.locale()).format(names);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
