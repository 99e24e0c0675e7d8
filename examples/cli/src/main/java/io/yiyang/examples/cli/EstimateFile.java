package io.yiyang.examples.cli;

import io.yiyang.billing.carehome.CareContract;
import io.yiyang.billing.carehome.CareHomeMonth;
import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.estimate.Scenario;
import io.yiyang.billing.json.CareContractReader;
import io.yiyang.billing.json.CareHomeMonthReader;
import io.yiyang.billing.json.MonthReader;
import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.PersonChange;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The scenarios of one person, {@code yiyang.estimate/1} (测算文件): it names the other files as {@code journey.json} does.
 *
 * @param title for people
 * @param months how many months from the first on
 * @param scenarios at least one; the others are compared with the first
 * @param book the policy
 */
record EstimateFile(BilingualText title, int months, List<Scenario> scenarios, PolicyBook book) {
    private static final String SCHEMA = "yiyang.estimate/1";
    private static final int LONGEST = 120;

    /** What the file says. */
    private record Index(
            BilingualText title,
            long months,
            String stays,
            String month,
            List<String> packs,
            List<String> overlays,
            List<Assumed> scenarios) {}

    /** What is assumed in one scenario. */
    private record Assumed(
            BilingualText label,
            Optional<String> stays,
            Optional<String> month,
            Map<String, List<String>> facts,
            List<PersonChange> changes,
            Optional<String> contract,
            Optional<String> residence) {
        /** What the scenario says of a fact takes the place of what the month's file says of it. */
        ResidentMonth in(ResidentMonth month) {
            Facts person = month.person();
            for (Map.Entry<String, List<String>> fact : facts.entrySet()) {
                List<String> words = fact.getValue();
                person = person.replacing(fact.getKey(), words.get(0));
                for (String word : words) {
                    person = person.with(fact.getKey(), word);
                }
            }
            Set<String> said = new HashSet<>(facts.keySet());
            changes.forEach(change -> said.add(change.fact()));
            return ((ImmutableResidentMonth) month.forPerson(person))
                    .withChanges(Stream.concat(
                                    month.changes().stream().filter(change -> !said.contains(change.fact())),
                                    changes.stream())
                            .toList());
        }
    }

    /** Reads the file and all that it names; all problems at once. */
    static Outcome<EstimateFile> read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().resolveSibling("");
        Outcome<Index> index = InputFiles.read(
                folder,
                file.getFileName().toString(),
                (name, bytes) -> StrictJson.read(name, bytes, EstimateFile::index));
        if (!(index instanceof Outcome.Success<Index> success)) {
            return Outcome.refused(index.problems());
        }
        Index named = success.value();
        Outcome<PolicyBook> book = InputFiles.book(folder, named.packs(), named.overlays());
        List<Problem> problems = new ArrayList<>(book.problems());
        List<Scenario> scenarios = scenarios(folder, named, problems);
        return problems.isEmpty()
                ? Outcome.of(
                        new EstimateFile(named.title(), Math.toIntExact(named.months()), scenarios, book.orElseThrow()))
                : Outcome.refused(problems);
    }

    private static List<Scenario> scenarios(Path folder, Index named, List<Problem> problems) throws IOException {
        List<Scenario> scenarios = new ArrayList<>();
        for (Assumed assumed : named.scenarios()) {
            Optional<StayCalendar> calendar = kept(
                    InputFiles.read(
                            folder,
                            assumed.stays().orElse(named.stays()),
                            (name, bytes) -> StrictJson.read(name, bytes, StayCalendar.class)),
                    problems);
            String monthFile = assumed.month().orElse(named.month());
            Optional<ResidentMonth> month = Optional.empty();
            if (calendar.isPresent()) {
                month = kept(
                        InputFiles.read(
                                folder,
                                monthFile,
                                (name, bytes) -> MonthReader.read(name, bytes, calendar.get(), List.of())),
                        problems);
            }
            Optional<CareContract> contract = Optional.empty();
            if (assumed.contract().isPresent()) {
                contract = kept(InputFiles.read(folder, assumed.contract().get(), CareContractReader::read), problems);
            }
            Optional<CareHomeMonth> residence = Optional.empty();
            if (assumed.residence().isPresent() && calendar.isPresent()) {
                residence = kept(
                        InputFiles.read(
                                folder,
                                assumed.residence().get(),
                                (name, bytes) -> CareHomeMonthReader.read(name, bytes, calendar.get())),
                        problems);
            }
            if (month.isPresent()) {
                fits(named, monthFile, month.get(), assumed, residence).stream()
                        .filter(p -> !problems.contains(p))
                        .forEach(problems::add);
            }
            if (month.isPresent() && problems.isEmpty()) {
                scenarios.add(Scenario.builder()
                        .label(assumed.label())
                        .first(assumed.in(month.get()))
                        .contract(contract)
                        .residence(residence)
                        .build());
            }
        }
        return scenarios;
    }

    private static <T> Optional<T> kept(Outcome<T> outcome, List<Problem> problems) {
        // Scenarios may share a file.
        outcome.problems().stream().filter(p -> !problems.contains(p)).forEach(problems::add);
        return outcome.asOptional();
    }

    /** What no month of the estimate would look at, and what the files say of one thing in two ways. */
    private static List<Problem> fits(
            Index named, String monthFile, ResidentMonth month, Assumed assumed, Optional<CareHomeMonth> residence) {
        YearMonth first = YearMonth.from(month.period().first());
        DateRange months =
                DateRange.of(first.atDay(1), first.plusMonths(named.months()).atDay(1));
        List<Problem> problems = new ArrayList<>(outside(
                months,
                monthFile,
                "/lines/",
                month.lines().stream().map(ChargeLine::serviceDate).toList()));
        if (residence.isPresent()) {
            String file = assumed.residence().orElseThrow();
            CareHomeMonth home = residence.get();
            problems.addAll(outside(
                    months,
                    file,
                    "/uses/",
                    home.uses().stream().map(ItemUse::day).toList()));
            if (home.boundaryDays() != month.boundaryDays()) {
                problems.add(notAllowed(file, "/boundaryDays", home.boundaryDays())
                        .with("allowed", month.boundaryDays() + ", as in " + monthFile));
            }
        }
        return problems;
    }

    private static List<Problem> outside(DateRange months, String file, String list, List<LocalDate> dates) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            LocalDate date = dates.get(i);
            if (!months.contains(date)) {
                problems.add(notAllowed(file, list + i + "/date", date).with("allowed", "a day of " + months));
            }
        }
        return problems;
    }

    private static Problem notAllowed(String file, String pointer, Object value) {
        return Problem.of("YY-M-013", "值不符合要求", "value not allowed")
                .with("document", file)
                .with("pointer", pointer)
                .with("value", value);
    }

    private static Index index(ObjectReader root) {
        if (!root.text("schema").equals(SCHEMA)) {
            root.refuse("schema", '"' + SCHEMA + '"');
        }
        long months = root.integer("months");
        if (months < 1 || months > LONGEST) {
            root.refuse("months", "a number of months, 1 to " + LONGEST);
        }
        Index index = new Index(
                root.requiredObject("title", Journey::bilingual),
                months,
                root.text("stays"),
                root.text("month"),
                root.optionalTexts("packs", "a file", Function.identity()),
                root.optionalTexts("overlays", "a file", Function.identity()),
                root.list("scenarios", EstimateFile::assumed));
        if (index.scenarios().isEmpty()) {
            root.refuse("scenarios", "at least one scenario");
        }
        return index;
    }

    private static Assumed assumed(ObjectReader o) {
        Set<String> changed = new HashSet<>();
        Assumed assumed = new Assumed(
                o.requiredObject("label", Journey::bilingual),
                o.optionalText("stays"),
                o.optionalText("month"),
                o.optionalTextLists("facts"),
                o.optionalList("changes", c -> change(c, changed)),
                o.optionalText("contract"),
                o.optionalText("residence"));
        if (assumed.contract().isPresent() != assumed.residence().isPresent()) {
            o.refuse("residence", "a file if there is a contract, and none without");
        }
        return assumed;
    }

    private static PersonChange change(ObjectReader o, Set<String> changed) {
        PersonChange change = new PersonChange(o.date("from"), o.text("fact"), o.text("word"));
        if (!changed.add(change.from() + " " + change.fact())) {
            o.refuse("from", "each fact once on a day");
        }
        return change;
    }
}
