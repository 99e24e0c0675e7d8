package io.yiyang.examples.cli;

import io.yiyang.billing.carehome.CareHomeCharges;
import io.yiyang.billing.carehome.CareSlice;
import java.io.PrintWriter;

/** What a care home charges for a month, and why (养老机构收费说明). */
final class CareHomeText {
    private CareHomeText() {}

    static void print(PrintWriter out, CareHomeCharges charges) {
        out.println("  养老机构收费 / charges of the home " + charges.month() + ": " + charges.total());
        charges.slices().forEach(slice -> out.println("    " + line(slice)));
    }

    private static String line(CareSlice slice) {
        return slice.item() + " " + slice.days() + " × " + slice.price() + " "
                + slice.reason().label() + ": " + slice.amount();
    }
}
