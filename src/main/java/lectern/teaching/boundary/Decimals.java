package lectern.teaching.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.text.NumberFormat;
import lectern.platform.tenancy.Current;

/** Writes an average as the reader writes numbers. */
@ApplicationScoped
class Decimals {

    @Inject
    Current current;

    String one(double number) {
        NumberFormat format = NumberFormat.getInstance(current.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
