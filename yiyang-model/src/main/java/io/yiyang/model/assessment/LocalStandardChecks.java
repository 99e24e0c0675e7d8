package io.yiyang.model.assessment;

import io.yiyang.model.internal.Require;
import java.util.Comparator;
import java.util.List;

/**
 * That a local standard is whole and that more ability never gives a more severe level (地方标准校验). On the second rests that
 * a range of levels is exact when answers are missing.
 */
final class LocalStandardChecks {
    private LocalStandardChecks() {}

    static void check(LocalStandard local) {
        List<AssessmentItem> items =
                local.sections().stream().flatMap(s -> s.items().stream()).toList();
        Require.that(
                StandardCatalogue.all().stream().noneMatch(s -> s.id().equals(local.id())),
                "scale",
                "must not have the id of a standard of the library",
                local.id());
        once("sections", local.sections().stream().map(AssessmentSection::code).toList());
        once("sections", items.stream().map(AssessmentItem::code).toList());
        Require.that(!local.tables().isEmpty(), "tables", "must name a source", local.tables());
        once("tables", local.tables().stream().map(RuleTable::name).toList());
        for (RuleTable table : local.tables()) {
            Require.that(table.standard().equals(local.id()), "tables", "must be of " + local.id(), table.standard());
            Require.that(!table.citations().isEmpty(), "tables", "must name a source", table.name());
        }
        local.eventWindow().ifPresent(window -> check(window, items));
        if (local.totals().isEmpty()) {
            Require.that(local.adjustments().isEmpty(), "adjustments", "must have totals to change", local.id());
        } else {
            Require.that(!items.isEmpty(), "sections", "must have items to total", local.id());
            totals(local, items);
            once(
                    "adjustments",
                    local.adjustments().stream().map(AdjustmentRule::code).toList());
            local.adjustments().forEach(clause -> check(clause, local, items));
        }
    }

    private static void once(String argument, List<String> codes) {
        Require.that(codes.stream().distinct().count() == codes.size(), argument, "must have different codes", codes);
    }

    /** Every total has one level, and the levels grow more severe from the first options to the last. */
    private static void totals(LocalStandard local, List<AssessmentItem> items) {
        int mildest = 0;
        int mostSevere = 0;
        for (AssessmentItem item : items) {
            mildest = Math.addExact(mildest, item.mildest().points());
            mostSevere = Math.addExact(mostSevere, item.mostSevere().points());
        }
        boolean falling = mildest > mostSevere;
        for (AssessmentItem item : items) {
            List<Integer> points =
                    item.options().stream().map(AnswerOption::points).toList();
            Comparator<Integer> order = falling ? Comparator.reverseOrder() : Comparator.naturalOrder();
            Require.that(
                    points.equals(points.stream().sorted(order).toList()),
                    "sections",
                    "must all have points that " + (falling ? "fall" : "rise")
                            + " from the mildest option to the worst",
                    item.code() + " " + points);
        }
        List<TotalBand> bands = local.totals().stream()
                .sorted(Comparator.comparingInt(TotalBand::least))
                .toList();
        int least = Math.min(mildest, mostSevere);
        int most = Math.max(mildest, mostSevere);
        Require.that(
                bands.get(0).least() <= least && bands.get(bands.size() - 1).most() >= most,
                "totals",
                "must hold every total from " + least + " to " + most,
                local.totals());
        for (int i = 1; i < bands.size(); i++) {
            TotalBand lower = bands.get(i - 1);
            TotalBand upper = bands.get(i);
            Require.that(
                    lower.most() < upper.least() && lower.most() + 1 == upper.least(),
                    "totals",
                    "must leave no total out and have none twice",
                    lower + " and " + upper);
            TotalBand mild = falling ? upper : lower;
            TotalBand worse = falling ? lower : upper;
            Require.that(
                    place(local, worse) >= place(local, mild),
                    "totals",
                    "must grow more severe with the points " + (falling ? "falling" : "rising"),
                    lower + " and " + upper);
        }
        place(local, bands.get(0));
    }

    private static int place(LocalStandard local, TotalBand band) {
        return local.scale().place(local.scale().require(band.level()));
    }

    private static void check(AdjustmentRule clause, LocalStandard local, List<AssessmentItem> items) {
        Require.that(
                item(clause.item(), items).mostSevere().code().equals(clause.option()),
                "adjustments",
                "must be set off by the last option of " + clause.item(),
                clause.option());
        clause.sets()
                .ifPresent(level -> Require.that(
                        local.scale().mostSevere().code().equals(level),
                        "adjustments",
                        "must set the most severe level",
                        level));
    }

    private static void check(EventWindow window, List<AssessmentItem> items) {
        List<String> options = item(window.item(), items).options().stream()
                .map(AnswerOption::code)
                .toList();
        Require.that(
                options.contains(window.fewer()) && options.indexOf(window.fewer()) < options.indexOf(window.enough()),
                "eventWindow",
                "must lead to a milder and a worse option of " + window.item(),
                window.fewer() + " and " + window.enough());
    }

    private static AssessmentItem item(String code, List<AssessmentItem> items) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("item: must be an item of the standard, but was \"" + code + '"'));
    }
}
