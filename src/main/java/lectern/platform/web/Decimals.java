package lectern.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.text.NumberFormat;
import lectern.platform.tenancy.Current;

/** Writes averages as the reader writes numbers. */
@ApplicationScoped
public class Decimals {

    @Inject
    Current current;

    /** With one decimal, halves upwards. */
    public String one(double number) {
        NumberFormat format = NumberFormat.getInstance(current.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
