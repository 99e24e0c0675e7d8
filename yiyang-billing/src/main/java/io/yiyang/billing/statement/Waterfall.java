package io.yiyang.billing.statement;

import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.model.money.Apportionment;
import java.util.List;

/**
 * The picture of a bill falling from payer to payer: each bar starts where the one before ended. Laid out in whole units by
 * the same exact spreading as money, so that the bars add up to the bill.
 */
final class Waterfall {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 20;
    /** A share that is too small to see still gets a stroke. */
    private static final int THINNEST = 3;

    private final long[] widths;

    private Waterfall(long[] widths) {
        this.widths = widths;
    }

    static Waterfall of(List<PayerShare> shares) {
        long[] weights = shares.stream().mapToLong(s -> s.amount().fen()).toArray();
        boolean nothing = shares.stream().allMatch(s -> s.amount().isZero());
        long[] widths = nothing ? weights : Apportionment.byWeights(WIDTH, weights);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = weights[i] == 0 ? 0 : Math.max(widths[i], THINNEST);
        }
        return new Waterfall(widths);
    }

    void writeWhole(HtmlWriter html) {
        bar(html, 0, WIDTH);
    }

    void write(int index, HtmlWriter html) {
        long start = 0;
        for (int i = 0; i < index; i++) {
            start += widths[i];
        }
        bar(html, Math.min(start, WIDTH - THINNEST), widths[index]);
    }

    private static void bar(HtmlWriter html, long start, long width) {
        html.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "aria-hidden",
                "true");
        rect(html, "track", 0, WIDTH);
        if (width > 0) {
            rect(html, "part", start, width);
        }
        html.close("svg");
    }

    private static void rect(HtmlWriter html, String kind, long start, long width) {
        html.open(
                "rect",
                "class",
                kind,
                "x",
                Long.toString(start),
                "y",
                "0",
                "width",
                Long.toString(width),
                "height",
                Integer.toString(HEIGHT));
        html.close("rect");
    }
}
