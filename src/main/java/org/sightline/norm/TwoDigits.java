package org.sightline.norm;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers with two significant digits, the only ones that leave a norm. */
public final class TwoDigits {
    private static final int DIGITS = 2;
    private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private TwoDigits() {}

    /** @param value finite */
    static BigDecimal of(double value) {
        return new BigDecimal(value).round(ROUNDING).stripTrailingZeros();
    }

    static boolean holds(BigDecimal value) {
        return value.stripTrailingZeros().precision() <= DIGITS;
    }

    /** As it is printed, with both digits: 3.0, 0.050, 12; 0 is 0. */
    public static String text(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(0, plain.scale() + DIGITS - plain.precision()))
                .toPlainString();
    }
}
