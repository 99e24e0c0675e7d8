package io.yiyang.billing.statement;

import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lines of one charge category, added up (收费类别汇总).
 *
 * @param category the category of the first line
 * @param count how many lines
 * @param amount their sum
 * @param ownPay outside the catalogue
 * @param overLimit above the price ceiling
 * @param preSelfPay what the person pays first
 * @param inScope what the funds may share
 */
record ChargeClass(
        Optional<ChargeCategory> category,
        int count,
        Money amount,
        Money ownPay,
        Money overLimit,
        Money preSelfPay,
        Money inScope) {
    static ChargeClass of(List<SplitLine> lines) {
        return new ChargeClass(
                lines.stream().findFirst().flatMap(SplitLine::category),
                lines.size(),
                sum(lines, SplitLine::total),
                sum(lines, SplitLine::ownPay),
                sum(lines, SplitLine::overLimit),
                sum(lines, SplitLine::preSelfPay),
                sum(lines, SplitLine::inScope));
    }

    private static Money sum(List<SplitLine> lines, Function<SplitLine, Money> part) {
        return Money.sum(lines.stream().map(part).toList());
    }
}
