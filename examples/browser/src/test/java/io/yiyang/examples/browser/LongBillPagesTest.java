package io.yiyang.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.yiyang.examples.cli.Main;
import io.yiyang.model.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of the 300-line bill as headless Chromium displays and prints them, compared with the settlement's JSON: every sum,
 * in both languages, both sizes of type, on a wide screen, on a telephone and on paper.
 */
class LongBillPagesTest {
    private static final Path JOURNEY = Path.of("..", "journeys", "yubei-300-lines");
    private static final Path PAGES = Path.of("target", "pages");
    private static final String NAME = "yubei-300-lines";
    /** The artificial hip: over the price ceiling, class B, all four payers. */
    private static final String LINE = "M-047";
    /** 210 mm less the margins of the page's style, at 96 pixels an inch. */
    private static final int PAPER = 702;

    private static final int DESK = 1100;
    private static final int TELEPHONE = 360;

    /** In points of 1/72 inch. */
    private static final float A4_SHORT = 595;

    private static final float A4_LONG = 842;
    /** 12 mm less the fraction of a pixel. */
    private static final float LEAST_MARGIN = 33.2f;

    private static final Pattern AMOUNT =
            Pattern.compile("(?<![0-9,.])-?[0-9]{1,3}(?:,?[0-9]{3})*\\.[0-9]{2}(?![0-9])");

    /** Text of at least 7 : 1, which is level AAA of WCAG 2.2. */
    private static final double CONTRAST = 7;

    private static final Map<View, BrowserPage> OPEN = new HashMap<>();

    private static Chromium browser;
    private static JsonNode settlement;
    private static JsonNode explanation;
    private static String checks;

    /** A page in large type or not, and whether it is a statement. */
    private record PageFile(String file, boolean large, boolean statement) {
        Path path() {
            return PAGES.resolve(file).toAbsolutePath();
        }
    }

    /** One way to look at a page. */
    private record View(PageFile page, String language, int width, String media) {
        @Override
        public String toString() {
            return page.file() + (page.large() ? " large " : " ") + language + " " + width + " " + media;
        }
    }

    /** Every page there is; a further one needs a line here and gets every check but that of the statement's sums. */
    private static List<PageFile> pages() {
        return List.of(
                new PageFile(NAME + ".html", false, true),
                new PageFile(NAME + "-large.html", true, true),
                new PageFile(NAME + "-family.html", false, false),
                new PageFile(NAME + "-family.html", true, false),
                new PageFile("explanation.html", false, false),
                new PageFile("explanation.html", true, false));
    }

    private static Stream<View> views() {
        List<View> views = new ArrayList<>();
        for (PageFile page : pages()) {
            // Both languages together need the most room.
            views.add(new View(page, "both", TELEPHONE, "screen"));
            for (String language : List.of("chinese", "english")) {
                views.add(new View(page, language, DESK, "screen"));
                views.add(new View(page, language, TELEPHONE, "screen"));
                views.add(new View(page, language, PAPER, "print"));
            }
        }
        return views.stream();
    }

    private static Stream<View> statements() {
        return views().filter(view -> view.page().statement());
    }

    @BeforeAll
    static void settleAndStart() throws IOException, InterruptedException {
        Files.createDirectories(PAGES);
        yiyang("settle", "--html", PAGES.toString(), JOURNEY.toString());
        String page = PAGES.resolve("explanation.html").toString();
        explanation = new JsonMapper().readTree(yiyang("explain", "--json", JOURNEY.toString(), LINE, "PERSON"));
        yiyang("explain", "--html", page, JOURNEY.toString(), LINE, "PERSON");
        settlement = new JsonMapper().readTree(PAGES.resolve(NAME + ".json").toFile());
        try (InputStream in = LongBillPagesTest.class.getResourceAsStream("checks.js")) {
            checks = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        browser = Chromium.start(ChromiumBinary.get(), Path.of("target", "chromium"));
    }

    private static String yiyang(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), args))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The page as a reader would have it; opened once for all that looks and touches nothing. */
    private static BrowserPage shown(View view) {
        return OPEN.computeIfAbsent(view, LongBillPagesTest::open);
    }

    /** The language clicked, the details of the lines opened. */
    private static BrowserPage open(View view) {
        BrowserPage page = browser.page();
        page.open(view.page().path(), view.width());
        page.click("label[for=" + view.language() + "]");
        page.evaluate(checks);
        page.media(view.media());
        page.click(view.page().large() ? "label[for=large]" : "label[for=normal]");
        if (view.media().equals("screen")) {
            opened(page);
        }
        return page;
    }

    /** Opens whatever opens, from the outside to the inside. */
    private static void opened(BrowserPage page) {
        page.evaluate("document.querySelectorAll('summary').forEach((s, i) => s.id = 'opens-' + i)");
        int all = page.evaluate("document.querySelectorAll('summary').length").intValue();
        for (int i = 0; i < all; i++) {
            if (!page.evaluate("document.getElementById('opens-" + i + "').parentElement.open")
                    .booleanValue()) {
                page.click("#opens-" + i);
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String grouped(String amount) {
        return amount.replaceAll("(?<=[0-9])(?=([0-9]{3})+\\.)", ",");
    }

    /** What the page must display, from the JSON alone. */
    private static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        JsonNode together = settlement.at("/totals/together");
        expected.put("person", "¥" + grouped(together.at("/payers/PERSON").textValue()));
        Map<String, JsonNode> ledgers = new LinkedHashMap<>();
        settlement.at("/totals/ledgers").properties().forEach(e -> ledgers.put(e.getKey(), e.getValue()));
        ledgers.put("TOGETHER", together);
        ledgers.forEach((name, node) -> {
            expected.put(name + " total", grouped(node.path("total").textValue()));
            together.path("payers")
                    .properties()
                    .forEach(payer -> expected.put(
                            name + " " + payer.getKey(),
                            grouped(node.path("payers").path(payer.getKey()).textValue())));
        });
        for (JsonNode bill : settlement.path("bills")) {
            String id = bill.path("id").textValue();
            expected.put(id + " total", grouped(bill.path("total").textValue()));
            for (JsonNode share : bill.path("shares")) {
                expected.put(
                        id + " share " + share.path("payer").textValue(),
                        grouped(share.path("amount").textValue()));
            }
            for (JsonNode line : bill.path("lines")) {
                String lineId = line.path("id").textValue();
                expected.put(id + " line " + lineId, grouped(line.path("amount").textValue()));
                line.path("cells")
                        .properties()
                        .forEach(cell -> expected.put(
                                id + " cell " + lineId + " " + cell.getKey(),
                                grouped(cell.getValue().textValue())));
            }
            boolean medical = bill.path("ledger").textValue().equals("MEDICAL");
            List<String> parts =
                    medical ? List.of("amount", "ownPay", "overLimit", "preSelfPay", "inScope") : List.of("amount");
            for (String part : parts) {
                Map<String, Money> sums = new TreeMap<>();
                bill.path("lines")
                        .forEach(line -> sums.merge(
                                line.path("category").textValue(),
                                Money.parseYuan(line.path(part).textValue()),
                                Money::plus));
                sums.forEach((category, sum) ->
                        expected.put(id + " category " + category + " " + part, grouped(sum.toString())));
            }
        }
        return expected;
    }

    @Test
    void GIVEN_the_generator_THEN_the_committed_month_is_its_output() throws IOException {
        Path file = JOURNEY.resolve("month.json");
        if (Boolean.getBoolean("long-bill.write")) {
            Files.writeString(file, LongBill.month());
        }
        assertThat(Files.readString(file)).isEqualTo(LongBill.month());
        long lines = 0;
        Set<String> categories = new TreeSet<>();
        Set<String> payers = new TreeSet<>();
        for (JsonNode bill : settlement.path("bills")) {
            lines += bill.path("lines").size();
            bill.path("lines")
                    .forEach(line -> categories.add(line.path("category").textValue()));
            bill.path("shares").forEach(share -> payers.add(share.path("payer").textValue()));
        }
        assertThat(lines).isEqualTo(300);
        assertThat(categories)
                .contains("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14");
        assertThat(payers).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void WHEN_a_statement_is_displayed_THEN_every_amount_is_that_of_the_JSON(View view) {
        BrowserPage page = shown(view);
        Map<String, String> shown = new TreeMap<>();
        page.evaluate("checks.amounts()")
                .properties()
                .forEach(e -> shown.put(e.getKey(), e.getValue().textValue()));
        assertThat(shown).isEqualTo(expected());
        assertThat(shown).hasSizeGreaterThan(1_500);
        // Who pays 3; classes 2 and 6; lines 1 + 3 and 1 + 4.
        assertThat(page.evaluate("checks.footers().columns").intValue()).isEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("views")
    void WHEN_a_page_is_displayed_THEN_nothing_is_cut_off_faint_or_without_a_name(View view) {
        BrowserPage page = shown(view);
        assertThat(texts(page.evaluate("checks.footers().wrong"))).isEmpty();
        assertThat(texts(page.evaluate("checks.cut()"))).isEmpty();
        assertThat(texts(page.evaluate("checks.unnamed()"))).isEmpty();
        double base = page.evaluate("checks.base()").asDouble();
        if (view.media().equals("screen")) {
            int least = view.page().large() ? 18 : 13;
            assertThat(texts(page.evaluate("checks.faint(" + CONTRAST + ", " + least + ")")))
                    .isEmpty();
            assertThat(base).isGreaterThanOrEqualTo(view.page().large() ? 24 : 18);
        } else {
            assertThat(texts(page.evaluate("checks.faint(" + CONTRAST + ", 10)")))
                    .isEmpty();
        }
    }

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}(?:[ -][A-Za-z]{2,})+");

    /** Texts that have one language only: what people and sources are called, as the JSON has it. */
    private static void oneLanguage(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        if (node.isArray()) {
            node.forEach(child -> oneLanguage(child, texts));
        }
        if (node.isObject() && !(node.has("zh") && node.has("en"))) {
            node.properties().forEach(child -> oneLanguage(child.getValue(), texts));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void WHEN_one_language_is_chosen_THEN_nothing_is_left_of_the_other_that_has_both(View view) {
        if (view.language().equals("both")) {
            return;
        }
        List<String> known = new ArrayList<>(List.of("赵**"));
        oneLanguage(settlement, known);
        oneLanguage(explanation, known);
        Pattern other = view.language().equals("english") ? CHINESE : ENGLISH;
        List<String> left = texts(shown(view).evaluate("checks.texts()")).stream()
                .filter(text -> other.matcher(text).find())
                .filter(text -> known.stream()
                        .noneMatch(k -> k.contains(text)
                                || (text.contains(k) && other.matcher(k).find())))
                .toList();
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void WHEN_a_page_is_displayed_THEN_it_asks_for_nothing_and_complains_of_nothing(View view) {
        BrowserPage page = shown(view);
        assertThat(page.requests())
                .filteredOn(address -> !address.startsWith("data:"))
                .containsExactly(view.page().path().toUri().toString());
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void WHEN_the_reader_clicks_THEN_language_and_type_change_and_change_back() {
        BrowserPage page = browser.page();
        page.open(pages().get(0).path(), DESK);
        String zh = "document.querySelector('#who-pays h2 .zh').checkVisibility()";
        String en = "document.querySelector('#who-pays h2 .en').checkVisibility()";
        page.evaluate(checks);
        assertThat(List.of(page.evaluate(zh).booleanValue(), page.evaluate(en).booleanValue()))
                .containsExactly(true, false);
        page.click("label[for=english]");
        assertThat(List.of(page.evaluate(zh).booleanValue(), page.evaluate(en).booleanValue()))
                .containsExactly(false, true);
        page.click("label[for=both]");
        assertThat(List.of(page.evaluate(zh).booleanValue(), page.evaluate(en).booleanValue()))
                .containsExactly(true, true);
        page.click("label[for=chinese]");
        assertThat(List.of(page.evaluate(zh).booleanValue(), page.evaluate(en).booleanValue()))
                .containsExactly(true, false);
        assertThat(page.evaluate("checks.base()").asDouble()).isEqualTo(18);
        page.click("label[for=large]");
        assertThat(page.evaluate("checks.base()").asDouble()).isGreaterThanOrEqualTo(24);
        page.click("label[for=normal]");
        assertThat(page.evaluate("checks.base()").asDouble()).isEqualTo(18);
    }

    private static Stream<View> papers() {
        return pages().stream()
                .flatMap(page ->
                        Stream.of("chinese", "english").map(language -> new View(page, language, PAPER, "print")));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void WHEN_a_page_is_printed_THEN_A4_has_every_amount_and_nothing_is_cut_off(View view) throws IOException {
        List<Sheet> sheets = Sheet.of(shown(view).pdf());
        assertThat(sheets).isNotEmpty();
        assertThat(sheets).allSatisfy(sheet -> {
            assertThat(Math.min(sheet.width(), sheet.height())).isCloseTo(A4_SHORT, within(1f));
            assertThat(Math.max(sheet.width(), sheet.height())).isCloseTo(A4_LONG, within(1f));
            assertThat(sheet.faults(LEAST_MARGIN)).isEmpty();
        });
        String text = sheets.stream().map(Sheet::text).collect(Collectors.joining("\n"));
        assertThat(text).doesNotContain("中文 + English", "large type");
        if (view.page().statement()) {
            Map<String, Long> printed = AMOUNT.matcher(text)
                    .results()
                    .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
            Map<String, Long> needed =
                    expected().values().stream().collect(Collectors.groupingBy(a -> a, Collectors.counting()));
            assertThat(needed)
                    .allSatisfy((amount, times) -> assertThat(printed.getOrDefault(amount.replace("¥", ""), 0L))
                            .as(amount)
                            .isGreaterThanOrEqualTo(times));
            // The appendix has the head of its table on every sheet.
            boolean english = view.language().equals("english");
            List<String> appendix = sheets.stream()
                    .map(Sheet::text)
                    .dropWhile(sheet -> !sheet.contains(english ? "appendix:" : "附:"))
                    .toList();
            assertThat(appendix).hasSizeGreaterThan(4);
            assertThat(appendix).allSatisfy(sheet -> assertThat(sheet).contains(english ? "date item" : "日期"));
        }
    }

    @Test
    void GIVEN_an_appendix_with_many_payers_THEN_its_sheets_lie() throws IOException {
        BrowserPage page = open(new View(pages().get(0), "chinese", PAPER, "print"));
        page.evaluate("document.querySelector('#lines').className = 'wide'");
        List<Sheet> sheets = Sheet.of(page.pdf());
        assertThat(sheets).anySatisfy(sheet -> assertThat(sheet.width()).isCloseTo(A4_LONG, within(1f)));
        assertThat(sheets)
                .allSatisfy(sheet -> assertThat(sheet.faults(LEAST_MARGIN)).isEmpty());
        assertThat(sheets.get(0).height()).isCloseTo(A4_LONG, within(1f));
    }

    @Test
    void GIVEN_the_familys_page_THEN_its_one_number_is_what_the_person_pays() {
        BrowserPage page = browser.page();
        page.open(PAGES.resolve(NAME + "-family.html").toAbsolutePath(), TELEPHONE);
        String shown = page.evaluate("document.querySelector('[data-person]').innerText")
                .textValue();
        assertThat(shown.replace(" ", "")).isEqualTo(expected().get("person"));
    }

    @Test
    void GIVEN_a_waterfall_THEN_each_bar_tells_from_where_to_where_it_goes() {
        JsonNode bars =
                shown(new View(pages().get(0), "english", DESK, "screen")).evaluate("checks.bars()");
        List<String> expected = new ArrayList<>();
        for (JsonNode bill : settlement.path("bills")) {
            String whole = grouped(bill.path("total").textValue());
            expected.add("from 0.00 to " + whole + " of the bill of " + whole);
            Money from = Money.ZERO;
            for (JsonNode share : bill.path("shares")) {
                Money to = from.plus(Money.parseYuan(share.path("amount").textValue()));
                expected.add("from " + grouped(from.toString()) + " to " + grouped(to.toString()) + " of the bill of "
                        + whole);
                from = to;
            }
        }
        List<String> told = new ArrayList<>();
        bars.forEach(bar -> {
            assertThat(bar.path("role").textValue()).isEqualTo("img");
            assertThat(bar.path("shown").booleanValue()).isTrue();
            told.add(bar.path("title").textValue().replaceFirst("^.*(?=from )", ""));
        });
        assertThat(told).isEqualTo(expected);
    }
}
