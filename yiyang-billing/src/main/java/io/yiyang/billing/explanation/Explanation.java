package io.yiyang.billing.explanation;

import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.Term;
import io.yiyang.billing.policy.Terms.PackReference;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.evidence.Provenance;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * One number of a settled month and where it comes from (费用说明): an answer in a sentence, the rule, the formula with its
 * figures, the policy behind it, and below it the numbers from which it follows.
 *
 * <p>Law: where children {@link Part#ADDS add} or {@link Part#SUBTRACTS subtract}, they come to the amount, to the fen; an
 * explanation that does not add up cannot be made.
 *
 * @param kind what kind of number
 * @param subject which one, such as {@code s2:medical M-01 POOLED_FUND}; never a person's name
 * @param answer the sentence to read first
 * @param amount the number
 * @param part how it counts in the number above it
 * @param rule the rule and version: a payer's, or one of this library such as {@code largest-remainder/1}
 * @param formula the formula with its figures
 * @param rounding what was rounded and how, or that nothing was
 * @param inputs the figures of the formula, by name
 * @param terms the policy parameters that were used
 * @param reasons what else is to be known, with its support
 * @param sources the support of terms and number, with the packs that carry it
 * @param children the numbers from which this one follows
 */
public record Explanation(
        Kind kind,
        String subject,
        BilingualText answer,
        Money amount,
        Part part,
        RuleId rule,
        String formula,
        BilingualText rounding,
        List<Input> inputs,
        List<Term> terms,
        List<Reason> reasons,
        List<Source> sources,
        List<Explanation> children)
        implements Serializable {
    /** What kind of number is explained (说明对象). Later versions may add kinds: a caller's switch needs a default branch. */
    public enum Kind {
        /** All settled bills (月度合计). */
        MONTH("月度合计", "month"),
        /** What one payer pays on all bills (支付方合计). */
        PAYER_TOTAL("支付方合计", "paid in all"),
        /** The lines that could not be settled (未结算合计). */
        UNSETTLED("未结算合计", "not settled"),
        /** A bill (账单). */
        BILL("账单", "bill"),
        /** A payer's share of a bill (份额). */
        SHARE("份额", "share"),
        /** A step of a payer's rule (计算步骤). */
        STEP("计算步骤", "step"),
        /** The deductible that a referral placed on a stay (转诊起付线). */
        TRANSFER("转诊起付线", "deductible after the referral"),
        /** What one payer pays of one line (明细份额). */
        CELL("明细份额", "cell"),
        /** What a review moved from one payer to another (审核调整). */
        ADJUSTMENT("审核调整", "adjusted in review"),
        /** What earlier payers left of a line (明细余额). */
        LEFT("明细余额", "left of the line"),
        /** A charged line (费用明细). */
        LINE("费用明细", "line"),
        /** A part of a line by the catalogue (明细拆分). */
        LINE_PART("明细拆分", "part of the line");

        private final BilingualText label;

        Kind(String zh, String en) {
            this.label = BilingualText.of(zh, en);
        }

        public BilingualText label() {
            return label;
        }
    }

    /** Says that nothing was rounded (精确). */
    public static final BilingualText EXACT = BilingualText.of("精确，无舍入", "exact, nothing is rounded");

    /** How a number counts in the one above it (在上级数字中的作用). */
    public enum Part {
        ADDS,
        SUBTRACTS,
        /** It is no part of the number but one of its reasons. */
        EXPLAINS
    }

    /**
     * A figure of the formula (公式中的数).
     *
     * @param name its name, the same in every explanation of the kind
     * @param label the name for people
     * @param value money in yuan, a rate as a decimal, a whole number, or a word
     */
    public record Input(String name, BilingualText label, String value) implements Serializable {}

    /**
     * Something to be known that is no number (原因).
     *
     * @param text the reason
     * @param sources on what it rests
     */
    public record Reason(BilingualText text, List<Source> sources) implements Serializable {
        public Reason {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A support with the packs that carry it (依据与政策包版本).
     *
     * @param provenance parameter, citations, confidence
     * @param packs the pack and, where a tenant declared the date, the overlay: id, version, checksum
     */
    public record Source(Provenance provenance, List<PackReference> packs) implements Serializable {
        public Source {
            packs = List.copyOf(packs);
        }
    }

    public Explanation {
        inputs = List.copyOf(inputs);
        terms = List.copyOf(terms);
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
        children = List.copyOf(children);
        Money sum = Money.ZERO;
        boolean parted = false;
        for (Explanation child : children) {
            parted |= child.part() != Part.EXPLAINS;
            sum = switch (child.part()) {
                case ADDS -> sum.plus(child.amount());
                case SUBTRACTS -> sum.minus(child.amount());
                case EXPLAINS -> sum;
            };
        }
        Require.that(!parted || sum.equals(amount), "children", "must come to " + amount, sum);
    }

    /** This number as another part of the one above it. */
    public Explanation as(Part other) {
        return new Explanation(
                kind, subject, answer, amount, other, rule, formula, rounding, inputs, terms, reasons, sources,
                children);
    }

    /** This explanation and all below it, from the top. */
    public Stream<Explanation> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Explanation::all));
    }

    /** Every support in the tree, once, in the order in which it is first needed. */
    public List<Source> allSources() {
        return all().flatMap(node -> Stream.concat(
                        node.sources.stream(), node.reasons.stream().flatMap(reason -> reason.sources().stream())))
                .distinct()
                .toList();
    }

    /** The weakest support in the tree: an explanation is no stronger than this. */
    public Confidence weakest() {
        return allSources().stream()
                .map(source -> source.provenance().weakest())
                .reduce(Confidence.VERBATIM, Confidence::weaker);
    }

    /** Tells what is explained and how much it is, but not what was charged. */
    @Override
    public String toString() {
        return "Explanation of " + kind + " " + subject + ": " + amount;
    }
}
