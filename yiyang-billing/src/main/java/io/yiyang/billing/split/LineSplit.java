package io.yiyang.billing.split;

import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Takes a medical line apart by the catalogue (费用明细拆分).
 *
 * <pre>
 *   self-pay rate 1:  the whole line is own-pay
 *   otherwise:        overLimit  = round( max(0, price − ceiling) × quantity )
 *                     preSelfPay = round( (amount − overLimit) × self-pay rate )
 *                     inScope    = amount − overLimit − preSelfPay
 * </pre>
 *
 * <p>Rounded for each line; what rounding leaves stays in scope. Example (captured line L01): 4.52 at 5 % gives 0.226 →
 * 0.23 first by the person and 4.29 in scope. Truncation is ruled out by that line; half-up against half-even is not
 * decided by any record that was found, so the mode is a policy parameter.
 */
public final class LineSplit {
    private LineSplit() {}

    /**
     * The parts of the line. Refused: {@code YY-B-030} the catalogue's terms are missing; {@code YY-B-031} the amount is not
     * quantity × price; {@code YY-B-032} the line is negative (a return is settled with the line it returns).
     */
    public static Outcome<SplitLine> split(ChargeLine line, RoundingMode rounding) {
        Optional<Problem> fault = fault(line, rounding);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        Optional<CatalogueTerms> catalogue = line.catalogueTerms();
        if (catalogue.isEmpty()) {
            return Outcome.refused(Problem.of("YY-B-030", "医疗费用明细缺少目录信息", "a medical line needs the catalogue's terms")
                    .with("line", line.id())
                    .remedy("补充先行自付比例与定价上限", "give the self-pay rate and the price ceiling"));
        }
        return Outcome.of(parts(line, catalogue.get(), rounding));
    }

    /** What makes a line, medical or care, impossible to settle: its amount. */
    public static Optional<Problem> fault(ChargeLine line, RoundingMode rounding) {
        if (line.amount().isNegative() || line.quantity().isNegative()) {
            return Optional.of(
                    Problem.of("YY-B-032", "退费明细须与原明细一并结算", "a return must be settled with the line it returns")
                            .with("line", line.id())
                            .with("amount", line.amount())
                            .remedy("以冲减后的数量重新提交原明细", "submit the original line with the reduced quantity"));
        }
        Money product;
        try {
            product = line.unitPrice().times(line.quantity(), rounding);
        } catch (ArithmeticException e) {
            return Optional.of(Problem.of("YY-B-040", "金额超出可计算范围", "the amounts are beyond what can be computed")
                    .with("line", line.id())
                    .with("product", line.quantity() + " × " + line.unitPrice()));
        }
        if (!product.equals(line.amount())) {
            return Optional.of(Problem.of("YY-B-031", "金额不等于数量×单价", "the amount is not quantity × price")
                    .with("line", line.id())
                    .with("amount", line.amount())
                    .with("product", line.quantity() + " × " + line.unitPrice() + " = " + product)
                    .remedy("更正数量、单价或金额", "correct the quantity, the price or the amount"));
        }
        return Optional.empty();
    }

    private static SplitLine parts(ChargeLine line, CatalogueTerms catalogue, RoundingMode rounding) {
        Money amount = line.amount();
        if (catalogue.selfPayRate().equals(Rate.ONE)) {
            return new SplitLine(line.id(), line.category(), amount, amount, Money.ZERO, Money.ZERO, Money.ZERO);
        }
        Money overLimit = catalogue
                .priceCeiling()
                .map(ceiling -> line.unitPrice().excessOver(ceiling).times(line.quantity(), rounding))
                .orElse(Money.ZERO)
                .min(amount);
        Money insured = amount.minus(overLimit);
        Money preSelfPay = insured.times(catalogue.selfPayRate(), rounding);
        return new SplitLine(
                line.id(), line.category(), amount, Money.ZERO, overLimit, preSelfPay, insured.minus(preSelfPay));
    }
}
