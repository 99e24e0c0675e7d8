package io.yiyang.examples.cli;

import io.yiyang.billing.carehome.CareContract;
import io.yiyang.billing.carehome.CareHomeCharges;
import io.yiyang.billing.carehome.CareHomeMonth;
import io.yiyang.billing.carehome.CareSlice;
import io.yiyang.billing.carehome.ImmutableCareHomeMonth;
import io.yiyang.model.outcome.Outcome;
import java.io.PrintWriter;
import java.time.YearMonth;

/** What a care home charges for a month, and why (养老机构收费说明). */
final class CareHomeText {
    private CareHomeText() {}

    static void print(PrintWriter out, CareContract contract, CareHomeMonth residence, YearMonth month) {
        Outcome<CareHomeCharges> outcome = CareHomeCharges.of(
                contract,
                ((ImmutableCareHomeMonth) residence)
                        .withMonth(month)
                        .withUses(residence.uses().stream()
                                .filter(use -> YearMonth.from(use.day()).equals(month))
                                .toList()));
        // Refusals stand among what could not be settled.
        outcome.asOptional().ifPresent(charges -> {
            out.println("  养老机构收费 / charges of the home " + month + ": " + charges.total());
            charges.slices().forEach(slice -> out.println("    " + line(slice)));
            ProblemLines.print(out, charges.notices());
        });
    }

    private static String line(CareSlice slice) {
        return slice.item() + " " + slice.days() + " × " + slice.price() + " "
                + slice.reason().label() + ": " + slice.amount();
    }
}
