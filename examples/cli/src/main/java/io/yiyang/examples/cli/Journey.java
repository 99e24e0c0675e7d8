package io.yiyang.examples.cli;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.code.FundPaymentType;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.journey.JourneyInput;
import io.yiyang.referral.json.CommandFiles;
import io.yiyang.referral.json.ReferralPolicyFiles;
import io.yiyang.referral.policy.ReferralPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A journey's folder, read (一个案例目录): the file {@code journey.json} names the others.
 *
 * @param title the journey's title
 * @param person the resident's name; it prints masked
 * @param commands what people did, in the order in which it was recorded
 * @param referralPolicy the workflow's policy
 * @param month the charges, not yet read: they need the stays
 * @param book the policy of billing
 * @param notes what a reader of the statement should know
 * @param readings declared readings to set side by side; one without facts if there is nothing to compare
 * @param fundPaymentTypes the tenant's fund_pay_type of each fund, for settlement lists; empty if none are wanted
 */
record Journey(
        BilingualText title,
        PersonName person,
        JourneyInput commands,
        ReferralPolicy referralPolicy,
        Path month,
        PolicyBook book,
        List<BilingualText> notes,
        List<Reading> readings,
        Map<Payer, FundPaymentType> fundPaymentTypes) {
    private static final String SCHEMA = "yiyang.journey/1";
    private static final BilingualText ONLY = BilingualText.of("唯一读法", "the only reading");

    /** One declared reading of a rule that the text leaves open. */
    record Reading(String key, BilingualText name, Facts facts) {}

    /** What {@code journey.json} says. */
    private record Index(
            BilingualText title,
            PersonName person,
            String commands,
            String referralPolicy,
            String month,
            List<String> packs,
            List<String> overlays,
            List<BilingualText> notes,
            List<Reading> readings,
            Map<Payer, FundPaymentType> fundPaymentTypes) {}

    /** Reads the folder; all problems of all files at once. */
    static Outcome<Journey> read(Path folder) throws IOException {
        Outcome<Index> index =
                InputFiles.read(folder, "journey.json", (name, bytes) -> StrictJson.read(name, bytes, Journey::index));
        if (!(index instanceof Outcome.Success<Index> success)) {
            return Outcome.refused(index.problems());
        }
        Index named = success.value();
        List<Problem> problems = new ArrayList<>();
        Outcome<JourneyInput> commands = InputFiles.read(folder, named.commands(), CommandFiles::read);
        Outcome<ReferralPolicy> policy = InputFiles.read(folder, named.referralPolicy(), ReferralPolicyFiles::read);
        problems.addAll(commands.problems());
        problems.addAll(policy.problems());
        Outcome<PolicyBook> book = InputFiles.book(folder, named.packs(), named.overlays());
        problems.addAll(book.problems());
        if (!problems.isEmpty()) {
            return Outcome.refused(problems);
        }
        return Outcome.of(new Journey(
                named.title(),
                named.person(),
                commands.orElseThrow(),
                policy.orElseThrow(),
                folder.resolve(named.month()),
                book.orElseThrow(),
                named.notes(),
                named.readings().isEmpty() ? List.of(new Reading("", ONLY, Facts.none())) : named.readings(),
                named.fundPaymentTypes()));
    }

    /** The same in strict mode: values with weaker support are refused. */
    Journey requiring(Confidence atLeast) {
        return new Journey(
                title,
                person,
                commands,
                referralPolicy,
                month,
                book.requiring(atLeast),
                notes,
                readings,
                fundPaymentTypes);
    }

    private static Index index(ObjectReader root) {
        if (!root.text("schema").equals(SCHEMA)) {
            root.refuse("schema", '"' + SCHEMA + '"');
        }
        return new Index(
                root.requiredObject("title", Journey::bilingual),
                root.personal("person", "a name of at most 100 characters", PersonName.of("-"), PersonName::of),
                root.text("commands"),
                root.text("referralPolicy"),
                root.text("month"),
                root.optionalTexts("packs", "a file", Function.identity()),
                root.optionalTexts("overlays", "a file", Function.identity()),
                root.optionalList("notes", Journey::bilingual),
                readings(root),
                fundPaymentTypes(root));
    }

    private static Map<Payer, FundPaymentType> fundPaymentTypes(ObjectReader root) {
        Map<Payer, FundPaymentType> types = new TreeMap<>();
        root.optionalTextMap("fundPaymentTypes")
                .forEach((payer, code) -> root.build(() -> types.put(Payer.of(payer), FundPaymentType.of(code))));
        return types;
    }

    private static List<Reading> readings(ObjectReader root) {
        List<Reading> readings = root.optionalList("readings", Journey::reading);
        if (readings.stream().map(Reading::key).distinct().count() < readings.size()) {
            root.refuse("readings", "each key once");
        }
        return readings;
    }

    private static Reading reading(ObjectReader o) {
        Facts facts = Facts.none();
        for (Map.Entry<String, List<String>> fact : o.optionalTextLists("facts").entrySet()) {
            for (String word : fact.getValue()) {
                facts = facts.with(fact.getKey(), word);
            }
        }
        return new Reading(key(o), o.requiredObject("name", Journey::bilingual), facts);
    }

    /** The key becomes part of a file name. */
    private static String key(ObjectReader o) {
        String key = o.text("key");
        if (!key.matches("[a-z0-9-]{1,40}")) {
            o.refuse("key", "lower-case letters, digits and hyphens, at most 40");
        }
        return key;
    }

    static BilingualText bilingual(ObjectReader o) {
        String zh = o.text("zh");
        String en = o.text("en");
        return o.build(() -> BilingualText.of(zh, en));
    }
}
