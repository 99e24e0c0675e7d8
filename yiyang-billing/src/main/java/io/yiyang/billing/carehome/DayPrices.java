package io.yiyang.billing.carehome;

import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.RoomFrom;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The price of an item on a day, for the grade and room of that day. */
final class DayPrices {
    private static final String NONE = "-";

    /**
     * A price that fits.
     *
     * @param row as the contract has it
     * @param amount what the resident pays, with the empty beds of a room taken alone
     */
    record DayPrice(LocalDate day, ItemPrice row, Money amount) {
        boolean isLike(DayPrice other) {
            return amount.equals(other.amount)
                    && row.grades().equals(other.row.grades())
                    && row.rooms().equals(other.row.rooms());
        }
    }

    /** What was asked and not answered, whichever day it was. */
    private record Asked(String item, Optional<String> grade, Optional<String> room, int fitting) {}

    private final CareContract contract;
    private final CareHomeMonth month;
    private final Set<Asked> unanswered = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    DayPrices(CareContract contract, CareHomeMonth month) {
        this.contract = contract;
        this.month = month;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The price on the day; nothing, and a problem, if not exactly one fits. */
    Optional<DayPrice> of(ContractItem item, LocalDate day) {
        Optional<String> grade = since(month.grades(), GradeFrom::from, day).map(GradeFrom::grade);
        Optional<RoomFrom> room = since(month.rooms(), RoomFrom::from, day);
        List<ItemPrice> fitting = item.prices().stream()
                .filter(price -> price.inForce().contains(day)
                        && fits(price.grades(), grade)
                        && fits(price.rooms(), room.map(RoomFrom::room)))
                .toList();
        if (fitting.size() != 1) {
            refuse(new Asked(item.code(), grade, room.map(RoomFrom::room), fitting.size()), day);
            return Optional.empty();
        }
        ItemPrice row = fitting.get(0);
        Money amount = room.filter(RoomFrom::alone)
                .flatMap(r -> contract.privateRoom().map(terms -> terms.price(item.category(), row.amount(), r.beds())))
                .orElse(row.amount());
        return Optional.of(new DayPrice(day, row, amount));
    }

    /** Whether the resident has a room alone on the day. */
    boolean isAlone(LocalDate day) {
        return since(month.rooms(), RoomFrom::from, day).filter(RoomFrom::alone).isPresent();
    }

    private static boolean fits(Set<String> words, Optional<String> word) {
        return words.isEmpty() || word.filter(words::contains).isPresent();
    }

    private static <T> Optional<T> since(List<T> history, Function<T, LocalDate> from, LocalDate day) {
        return history.stream().filter(entry -> !from.apply(entry).isAfter(day)).max(Comparator.comparing(from));
    }

    private void refuse(Asked asked, LocalDate day) {
        if (unanswered.add(asked)) {
            Problem problem = asked.fitting() == 0
                    ? Problem.of("YY-B-401", "协议中没有适用的价格", "no price of the contract fits")
                    : Problem.of("YY-B-402", "协议中有多个价格同时适用", "more than one price of the contract fits");
            problems.add(problem.with("item", asked.item())
                    .with("firstDay", day)
                    .with("grade", asked.grade().orElse(NONE))
                    .with("room", asked.room().orElse(NONE))
                    .remedy("补充或更正价目，或补充护理等级、房间", "correct the price list, or give the grade and the room"));
        }
    }
}
