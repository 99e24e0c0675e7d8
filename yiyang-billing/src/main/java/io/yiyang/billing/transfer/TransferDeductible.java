package io.yiyang.billing.transfer;

import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which stay of a compliant referral carries how much of the deductible (转诊起付线). Policy names the strategy; the caller
 * gives the linked stays in order of admission.
 *
 * <p>The Wuhan rule for residents counts a transfer as <em>one</em> stay: the deductible of the highest hospital applies
 * once, each hospital keeps its own ratio, without a time window and in either direction (mirror of the official text).
 * The text fixes the sum, not the bill that carries it, so there are three readings, up to 240 yuan apart; the tenant
 * declares one. A part that a stay is too small to consume stays due at the next one, because the stays are one.
 *
 * <p>Example, community (200) → tertiary (800) → community (200): top-up 200 + 600 + 0, all at the higher hospital 0 + 800
 * + 0, all at the first hospital 800 + 0 + 0.
 */
public enum TransferDeductible {
    /** Each hospital counts its own (分别计算), as in Shenzhen Longgang. */
    SEPARATE("各院分别计算", "each hospital counts its own") {
        @Override
        Money due(List<LinkedStay> stays, int stay, Money consumed) {
            return stays.get(stay).standard();
        }
    },
    /**
     * Hop by hop: moving up costs the difference between the two hospitals' standards, moving level or down costs nothing
     * (上转补差，平转下转不计), as at the provincial level of Sichuan. Moving up a second time costs the difference again.
     */
    UP_DIFFERENCE_DOWN_NONE("上转补差，平转、下转不再计", "the difference when moving up, nothing when moving level or down") {
        @Override
        Money due(List<LinkedStay> stays, int stay, Money consumed) {
            Money standard = stays.get(stay).standard();
            return stay == 0
                    ? standard
                    : outstanding(standard, stays.get(stay - 1).standard());
        }
    },
    /** One stay; a higher hospital adds the difference to what was charged before (补差). */
    HIGHEST_ONCE_TOP_UP("视同一次住院，上级医院补差", "one stay, the higher hospital adds the difference") {
        @Override
        Money due(List<LinkedStay> stays, int stay, Money consumed) {
            return outstanding(highest(stays.subList(0, stay + 1)), consumed);
        }
    },
    /** One stay; the highest hospital carries all (由最高级别医院计). */
    HIGHEST_ONCE_AT_HIGHER("视同一次住院，全部计在上级医院", "one stay, all at the higher hospital") {
        @Override
        Money due(List<LinkedStay> stays, int stay, Money consumed) {
            Money highest = highest(stays);
            boolean reached = stays.subList(0, stay + 1).stream()
                    .anyMatch(s -> s.standard().equals(highest));
            return reached ? outstanding(highest, consumed) : Money.ZERO;
        }
    },
    /** One stay; the first hospital carries all (由首诊医院计); its bill is settled again once the transfer is known. */
    HIGHEST_ONCE_AT_FIRST("视同一次住院，全部计在首家医院", "one stay, all at the first hospital") {
        @Override
        Money due(List<LinkedStay> stays, int stay, Money consumed) {
            return outstanding(highest(stays), consumed);
        }
    };

    private final BilingualText label;

    TransferDeductible(String zh, String en) {
        this.label = BilingualText.of(zh, en);
    }

    public BilingualText label() {
        return label;
    }

    /** The strategy that a policy names, absent for an unknown name. */
    public static Optional<TransferDeductible> named(String name) {
        for (TransferDeductible strategy : values()) {
            if (strategy.name().equals(name)) {
                return Optional.of(strategy);
            }
        }
        return Optional.empty();
    }

    /**
     * The deductible of each stay, in order. What a stay consumes is that, at most its eligible amount, and at least what its
     * bills so far consumed, as when it was settled before the transfer was known.
     */
    public List<Money> allocate(List<LinkedStay> stays) {
        List<Money> deductibles = new ArrayList<>();
        Money consumed = Money.ZERO;
        for (int i = 0; i < stays.size(); i++) {
            Money due = due(stays, i, consumed);
            deductibles.add(due);
            consumed = consumed.plus(
                    due.min(stays.get(i).eligible()).max(stays.get(i).consumed()));
        }
        return List.copyOf(deductibles);
    }

    abstract Money due(List<LinkedStay> stays, int stay, Money consumed);

    private static Money highest(List<LinkedStay> stays) {
        return stays.stream().map(LinkedStay::standard).reduce(Money.ZERO, Money::max);
    }

    private static Money outstanding(Money whole, Money consumed) {
        return whole.minus(consumed).max(Money.ZERO);
    }
}
