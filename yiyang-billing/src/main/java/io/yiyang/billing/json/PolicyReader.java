package io.yiyang.billing.json;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleId;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Chain;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.billing.policy.Parameter.Evidence;
import io.yiyang.billing.policy.PolicyOverlay;
import io.yiyang.billing.policy.PolicyPack;
import io.yiyang.model.evidence.Citation;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.internal.Require;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.json.StrictJson;
import io.yiyang.model.money.Rate;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads policy packs {@code yiyang.policy/1} and tenant overlays {@code yiyang.policy-overlay/1} strictly (政策包读取): an
 * unknown key, a number without its unit as text, a missing citation or overlapping dates is a problem with file and
 * pointer, and all problems of a file are reported at once.
 */
public final class PolicyReader {
    private static final String PACK_SCHEMA = "yiyang.policy/1";
    private static final String OVERLAY_SCHEMA = "yiyang.policy-overlay/1";
    private static final String TENANT_MUST_SET = "TENANT_MUST_SET";
    private static final String OR_TENANT = ", or \"" + TENANT_MUST_SET + "\" if the source prints no date";

    private static final String ENTRY_KEY = "a letter, then letters, digits, dots and hyphens, at most 100";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,99}");

    private PolicyReader() {}

    /**
     * Reads a pack. Refused: the codes of {@link StrictJson#read}; {@code YY-B-110} two versions hold on the same days and
     * were published on the same day; {@code YY-B-111} an entry without citation, or one that names an unknown source;
     * {@code YY-B-112} a key is used twice; {@code YY-B-113} a pack marked DEFAULT holds what is weaker than a mirror of the
     * official text, or what an equally good source contradicts.
     *
     * @param name what problems call the file
     */
    public static Outcome<PolicyPack> readPack(String name, byte[] document) {
        String checksum = sha256(document);
        return StrictJson.read(name, document, root -> new PackReading(root).read(name, checksum));
    }

    /** Reads a tenant's overlay. Refused: the codes of {@link StrictJson#read}; {@code YY-B-112} an entry is declared twice. */
    public static Outcome<PolicyOverlay> readOverlay(String name, byte[] document) {
        String checksum = sha256(document);
        return StrictJson.read(name, document, root -> {
            schema(root, OVERLAY_SCHEMA);
            root.optionalText("$schema");
            Set<String> declared = new HashSet<>();
            return new PolicyOverlay(
                    said(root, "tenant"), checksum, root.list("declarations", o -> declaration(o, declared)));
        });
    }

    private static PolicyOverlay.Declaration declaration(ObjectReader o, Set<String> declared) {
        String pack = packId(o, "pack");
        String key = entryKey(o, "key");
        if (!declared.add(pack + "#" + key)) {
            twice(o, pack + "#" + key);
        }
        return new PolicyOverlay.Declaration(
                pack,
                key,
                range(o, "").orElse(DateRange.from(LocalDate.EPOCH)),
                o.date("declaredOn"),
                said(o, "reason"));
    }

    private static void twice(ObjectReader o, String key) {
        o.refuse(Problem.of("YY-B-112", "键重复", "the key is used twice")
                .with("key", key)
                .with("allowed", "each key once"));
    }

    static void schema(ObjectReader root, String schema) {
        if (!root.text("schema").equals(schema)) {
            root.refuse("schema", '"' + schema + '"');
        }
    }

    /** A text that says something. */
    private static String said(ObjectReader o, String key) {
        return o.scalar(key, "a text that is not blank", "-", text -> {
            Require.that(!text.isBlank(), key, "must not be blank", "blank");
            return text;
        });
    }

    private static Optional<String> optionallySaid(ObjectReader o, String key) {
        return o.has(key) ? Optional.of(said(o, key)) : Optional.empty();
    }

    private static String packId(ObjectReader o, String key) {
        return o.scalar(key, "lower-case letters, digits and hyphens, at most 64", "none", text -> matching(ID, text));
    }

    private static String entryKey(ObjectReader o, String key) {
        return o.scalar(key, ENTRY_KEY, "none", text -> matching(KEY, text));
    }

    private static String matching(Pattern form, String text) {
        Require.text(form.matcher(text).matches(), "name", "must match " + form, text);
        return text;
    }

    /** The name; without it the rest is read all the same, so that every fault is told. */
    private static BilingualText named(ObjectReader o) {
        if (!o.has("name")) {
            o.refuse("name", "an object with zh and en");
        }
        return o.object("name", PolicyReader::bilingual).orElse(BilingualText.of("-", "-"));
    }

    static BilingualText bilingual(ObjectReader o) {
        String zh = said(o, "zh");
        String en = said(o, "en");
        return o.build(() -> BilingualText.of(zh, en));
    }

    private static Optional<DateRange> range(ObjectReader o, String orElse) {
        String allowed = "days in force, such as \"2024-03-01/..\" (the end is not included)" + orElse;
        if (!o.has("inForce")) {
            o.refuse("inForce", allowed);
            return Optional.empty();
        }
        return Optional.of(o.scalar("inForce", allowed, DateRange.from(LocalDate.EPOCH), DateRange::parse));
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("platform: must have SHA-256, as every Java platform does", e);
        }
    }

    /** One pack being read. */
    private static final class PackReading {
        private final ObjectReader root;
        private final Map<String, Citation> citations = new HashMap<>();
        /** Also those with a fault, so that each fault is told once and not again wherever it is cited. */
        private final Set<String> citationKeys = new HashSet<>();

        private final Set<String> entryKeys = new HashSet<>();

        private boolean isDefault;

        PackReading(ObjectReader root) {
            this.root = root;
        }

        PolicyPack read(String file, String checksum) {
            schema(root, PACK_SCHEMA);
            root.optionalText("$schema");
            isDefault = root.has("mark") && root.verbatim("mark").equals(PolicyPack.Mark.DEFAULT.name());
            PolicyPack.Mark mark = root.constant("mark", PolicyPack.Mark.class);
            root.list("citations", this::citation).forEach(citation -> citations.put(citation.key(), citation));
            String id = packId(root, "id");
            String version = said(root, "version");
            RegionCode region = root.scalar("region", "a six-digit region code", RegionCode.NATION, RegionCode::of);
            List<Parameter> parameters = root.optionalList("parameters", this::parameter);
            List<Chain> chains = root.optionalList("chains", this::chain);
            String note = optionallySaid(root, "note").orElse("");
            List<PolicyPack.Gap> gaps = root.optionalList("gaps", PackReading::gap);
            BilingualText name = named(root);
            return new PolicyPack(file, id, version, checksum, mark, region, name, parameters, chains, note, gaps);
        }

        private static PolicyPack.Gap gap(ObjectReader o) {
            BilingualText about = o.requiredObject("about", PolicyReader::bilingual);
            return new PolicyPack.Gap(about, o.optionalTexts("keys", ENTRY_KEY, text -> matching(KEY, text)));
        }

        /** The key of this object, which none before it may have. */
        private static String once(ObjectReader o, String key, Set<String> taken) {
            if (!taken.add(key)) {
                twice(o, key);
            }
            return key;
        }

        private Citation citation(ObjectReader o) {
            String key = once(o, said(o, "key"), citationKeys);
            String title = said(o, "title");
            var lastChecked = o.date("lastChecked");
            return Citation.builder()
                    .key(key)
                    .title(title)
                    .lastChecked(lastChecked)
                    .number(optionallySaid(o, "number"))
                    .issuer(optionallySaid(o, "issuer"))
                    .address(optionallySaid(o, "address"))
                    .printedOn(optionallySaid(o, "printedOn"))
                    .note(optionallySaid(o, "note"))
                    .build();
        }

        private Parameter parameter(ObjectReader o) {
            String key = once(o, entryKey(o, "key"), entryKeys);
            String unit = said(o, "unit");
            List<Parameter.Version> versions = o.filledList("versions", "at least one version", this::version);
            noOverlap(o, key, versions, Parameter.Version::evidence);
            return new Parameter(key, unit, versions, optionallySaid(o, "note").orElse(""));
        }

        private Parameter.Version version(ObjectReader o) {
            Evidence evidence = evidence(o);
            if (o.has("value")) {
                return new Parameter.Version(
                        evidence, List.of(new Parameter.Row(Map.of(), o.requiredObject("value", PackReading::value))));
            }
            List<Parameter.Row> rows = o.filledList("rows", "at least one row, or a value for all", row -> {
                Map<String, List<String>> when = row.optionalTextLists("when");
                if (!row.has("value")) {
                    row.refuse("value", "an object");
                }
                return new Parameter.Row(
                        when, row.object("value", PackReading::value).orElse(new TermValue.Word("-")));
            });
            return new Parameter.Version(evidence, rows);
        }

        private Chain chain(ObjectReader o) {
            String key = once(o, entryKey(o, "key"), entryKeys);
            Map<String, List<String>> when = o.optionalTextLists("when");
            List<Chain.Version> versions =
                    o.filledList("versions", "at least one version", v -> new Chain.Version(evidence(v), stages(v)));
            noOverlap(o, key, versions, Chain.Version::evidence);
            BilingualText name = named(o);
            return new Chain(
                    key, name, when, versions, optionallySaid(o, "note").orElse(""));
        }

        private static List<Chain.Stage> stages(ObjectReader o) {
            List<Chain.Stage> stages = o.list("stages", PackReading::stage);
            Set<Payer> payers = new HashSet<>();
            for (Chain.Stage stage : stages) {
                if (!payers.add(stage.payer())) {
                    o.refuse(Problem.of("YY-B-112", "键重复", "the key is used twice")
                            .with("key", stage.payer())
                            .with("allowed", "each payer once"));
                }
            }
            return stages;
        }

        private static Chain.Stage stage(ObjectReader o) {
            Payer payer = o.scalar(
                    "payer",
                    "a payer code in capitals, any but PERSON, who takes what the stages leave",
                    Payer.of("NONE"),
                    PackReading::stagePayer);
            RuleId rule = o.scalar(
                    "rule",
                    "kind and version of a rule, such as \"proportional/1\"",
                    new RuleId("none", 1),
                    RuleId::parse);
            Map<String, TermValue> options = o.optionalObjects("options", PackReading::value);
            Map<String, String> terms = o.optionalTextMap("terms");
            terms.forEach((term, key) -> {
                if (!KEY.matcher(key).matches()) {
                    o.refuse("terms", "for each term the key of a parameter: " + ENTRY_KEY);
                }
            });
            return new Chain.Stage(
                    payer, rule, options, terms, o.optionalTextLists("when"), o.optionalTextLists("unless"));
        }

        private static Payer stagePayer(String code) {
            Payer payer = Payer.of(code);
            Require.that(!payer.equals(Payer.PERSON), "payer", "must not be the person", code);
            return payer;
        }

        private static TermValue value(ObjectReader o) {
            List<TermValue> values = new ArrayList<>();
            if (o.has("amount")) {
                var money = o.money("amount");
                values.add(o.build(() -> new TermValue.Amount(money)));
            } else if (o.has("ratio")) {
                var rate = o.rate("ratio");
                values.add(o.build(() -> new TermValue.Ratio(rate)));
            } else if (o.has("multiple")) {
                values.add(new TermValue.Multiple(o.rate("multiple")));
            } else if (o.has("bands")) {
                List<TermValue.Band> bands = o.list("bands", b -> {
                    var upTo = b.optionalMoney("upTo");
                    var ratio = b.rate("ratio");
                    return b.build(() -> new TermValue.Band(upTo, ratio));
                });
                values.add(o.build(() -> new TermValue.Bands(bands)));
            } else if (o.has("count")) {
                long count = o.integer("count");
                values.add(o.build(() -> new TermValue.Count(count)));
            } else if (o.has("steps")) {
                List<TermValue.Step> steps = o.list("steps", step -> {
                    long from = step.integer("from");
                    var amount = step.money("amount");
                    return step.build(() -> new TermValue.Step(from, amount));
                });
                values.add(o.build(() -> new TermValue.Steps(steps)));
            } else if (o.has("conditions")) {
                List<TermValue.Condition> conditions = o.list("conditions", c -> {
                    String number = said(c, "number");
                    long atLeast = c.integer("atLeast");
                    Optional<Long> atMost = c.optionalInteger("atMost");
                    return c.build(() -> new TermValue.Condition(number, atLeast, atMost));
                });
                values.add(o.build(() -> new TermValue.Conditions(conditions)));
            } else if (o.has("shares")) {
                var rates = o.optionalTexts("shares", "a ratio as a text, such as \"0.40\"", Rate::parse);
                values.add(o.build(() -> new TermValue.Shares(rates)));
            } else if (o.has("components")) {
                List<TermValue.Component> components = o.list("components", PackReading::component);
                values.add(o.build(() -> new TermValue.Components(components)));
            } else if (o.has("word")) {
                values.add(new TermValue.Word(said(o, "word")));
            } else {
                List<String> words = o.optionalTexts("words", "a text", Function.identity());
                if (!o.has("words")) {
                    o.refuse(
                            Problem.of("YY-M-013", "值不符合要求", "value not allowed")
                                    .with(
                                            "allowed",
                                            "one of amount, ratio, multiple, bands, steps, conditions, shares, components, count, word, words"));
                }
                values.add(o.build(() -> new TermValue.Words(words)));
            }
            return values.get(0);
        }

        private static TermValue.Component component(ObjectReader c) {
            List<String> covers = c.optionalTexts("covers", "a charge category", Function.identity());
            var ratio = c.rate("ratio");
            var perDay = c.optionalMoney("perDay");
            Optional<TermValue.LimitBasis> basis =
                    c.has("basis") ? Optional.of(c.constant("basis", TermValue.LimitBasis.class)) : Optional.empty();
            return c.build(() -> new TermValue.Component(covers, ratio, perDay, basis));
        }

        /** {@code TENANT_MUST_SET} says that the source prints no date; leaving the key out is a fault. */
        private Evidence evidence(ObjectReader o) {
            boolean undated = o.has("inForce") && o.verbatim("inForce").equals(TENANT_MUST_SET);
            Optional<DateRange> inForce = undated ? Optional.empty() : range(o, OR_TENANT);
            Confidence confidence = o.constant("confidence", Confidence.class);
            List<Citation> cited = cited(o);
            List<Parameter.Contradiction> contradictions = o.optionalList("contradictedBy", this::contradiction);
            if (isDefault) {
                mayBeDefault(o, confidence, contradictions);
            }
            return new Evidence(inForce, o.optionalDate("knownFrom"), confidence, cited, contradictions);
        }

        private Parameter.Contradiction contradiction(ObjectReader o) {
            String says = said(o, "says");
            Confidence confidence = o.constant("confidence", Confidence.class);
            return new Parameter.Contradiction(says, confidence, cited(o));
        }

        private List<Citation> cited(ObjectReader o) {
            List<String> keys = o.optionalTexts("cite", "the key of a citation", Function.identity());
            if (keys.isEmpty()) {
                o.refuse(uncited().with("cited", "[]"));
            }
            keys.stream()
                    .filter(key -> !citationKeys.contains(key))
                    .forEach(key -> o.refuse(uncited().with("unknown", key)));
            return keys.stream()
                    .map(citations::get)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }

        /** A default is what a tenant may rely on without looking, so it may not be weaker than a mirror. */
        private static void mayBeDefault(
                ObjectReader o, Confidence confidence, List<Parameter.Contradiction> contradictions) {
            List<String> contradicting = contradictions.stream()
                    .filter(c -> c.confidence().compareTo(confidence) <= 0)
                    .map(Parameter.Contradiction::says)
                    .toList();
            if (confidence.compareTo(Confidence.MIRROR) > 0 || !contradicting.isEmpty()) {
                o.refuse(Problem.of("YY-B-113", "默认包只收官方原文或其转载，且无同等出处与之矛盾", "too weak for a default pack")
                        .with("confidence", confidence)
                        .with("contradictedBy", contradicting)
                        .with("allowed", "VERBATIM or MIRROR, contradicted by weaker sources only")
                        .remedy("移入标记为 SAMPLE 的政策包", "move it into a pack marked SAMPLE"));
            }
        }

        private Problem uncited() {
            return Problem.of("YY-B-111", "缺少有效的出处", "a citation is missing or unknown")
                    .with(
                            "allowed",
                            "at least one of " + citationKeys.stream().sorted().toList());
        }

        private static <T> void noOverlap(
                ObjectReader o, String key, List<T> versions, Function<T, Evidence> evidence) {
            for (int i = 0; i < versions.size(); i++) {
                for (int j = i + 1; j < versions.size(); j++) {
                    Evidence one = evidence.apply(versions.get(i));
                    Evidence other = evidence.apply(versions.get(j));
                    boolean bothUndated =
                            one.inForce().isEmpty() && other.inForce().isEmpty();
                    boolean overlap = one.inForce().isPresent()
                            && other.inForce().isPresent()
                            && one.inForce().get().overlaps(other.inForce().get());
                    if ((bothUndated || overlap) && one.knownFrom().equals(other.knownFrom())) {
                        o.refuse(Problem.of("YY-B-110", "参数版本的日期重叠", "two versions hold on the same days")
                                .with("allowed", "days that no other version of the same publication holds")
                                .with("key", key)
                                .with(
                                        "first",
                                        one.inForce().map(DateRange::toString).orElse("no date"))
                                .with(
                                        "second",
                                        other.inForce().map(DateRange::toString).orElse("no date")));
                    }
                }
            }
        }
    }
}
