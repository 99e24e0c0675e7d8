package io.yiyang.billing.statement;

import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.model.money.Apportionment;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
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

    private final List<PayerShare> shares;
    private final long[] widths;

    private Waterfall(List<PayerShare> shares, long[] widths) {
        this.shares = shares;
        this.widths = widths;
    }

    static Waterfall of(List<PayerShare> shares) {
        long[] weights = shares.stream().mapToLong(s -> s.amount().fen()).toArray();
        boolean nothing = shares.stream().allMatch(s -> s.amount().isZero());
        long[] widths = nothing ? weights : Apportionment.byWeights(WIDTH, weights);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = weights[i] == 0 ? 0 : Math.max(widths[i], THINNEST);
        }
        return new Waterfall(shares, widths);
    }

    void writeWhole(HtmlWriter html) {
        bar(html, title(Money.ZERO, total(shares)), 0, WIDTH);
    }

    void write(int index, HtmlWriter html) {
        long start = 0;
        for (int i = 0; i < index; i++) {
            start += widths[i];
        }
        BilingualText title = title(total(shares.subList(0, index)), total(shares.subList(0, index + 1)));
        bar(html, title, Math.min(start, WIDTH - THINNEST), widths[index]);
    }

    private static Money total(List<PayerShare> some) {
        return Money.sum(some.stream().map(PayerShare::amount).toList());
    }

    /** What the bar shows, for those who do not see it. */
    private BilingualText title(Money from, Money to) {
        String whole = Wording.amount(total(shares));
        return BilingualText.of(
                "账单 " + whole + " 中的 " + Wording.amount(from) + " 至 " + Wording.amount(to),
                "from " + Wording.amount(from) + " to " + Wording.amount(to) + " of the bill of " + whole);
    }

    private static void bar(HtmlWriter html, BilingualText title, long start, long width) {
        html.open(
                "svg",
                "class",
                "bar",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img");
        html.element("title", title.zh() + " " + title.en());
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
