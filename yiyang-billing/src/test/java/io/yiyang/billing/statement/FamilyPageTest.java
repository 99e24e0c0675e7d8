package io.yiyang.billing.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.family.Alternative;
import io.yiyang.billing.family.Alternatives;
import io.yiyang.billing.family.FamilyAnswers;
import io.yiyang.billing.family.OpenPoint;
import io.yiyang.billing.family.PersonPart;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamilyPageTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    static FamilyPage page() {
        MonthSettlement month = SampleMonth.settle(SampleMonth.linesWithFaults());
        RuleRegistry rules = RuleRegistry.standard();
        MonthSettlement uninsured = MonthSettlement.settle(
                month.month().forPerson(Facts.none().with("scheme", "NONE")), SampleMonth.BOOK, rules);
        FamilyAnswers answers = FamilyAnswers.of(month)
                .withAlternatives(Alternatives.of(month, SampleMonth.BOOK, rules, List.of("hospitalLevel")))
                .withAlternatives(List.of(
                        Alternative.of(BilingualText.of("如果没有参保", "if there were no insurance"), month, uninsured)))
                .withDeadlines(List.of(OpenPoint.deadline(
                        BilingualText.of("提交转诊备案", "file the referral"), LocalDate.parse("2026-05-08"))));
        return new FamilyPage(
                answers,
                BilingualText.of("给家属的说明", "for the family"),
                PersonName.of("周样本").toString());
    }

    @Test
    void GIVEN_the_page_THEN_every_figure_in_it_is_the_value_s() {
        FamilyAnswers answers = page().answers();
        Page html = new Page(page().html());
        assertThat(html.with("data-person"))
                .singleElement()
                .satisfies(e -> assertThat(e.get("data-person"))
                        .isEqualTo(answers.person().toString()));
        assertThat(html.with("data-reason"))
                .extracting(e -> e.get("data-reason"))
                .containsExactlyElementsOf(
                        answers.parts().stream().map(p -> p.reason().name()).toList());
        List<String> amounts =
                html.with("data-amount").stream().map(e -> e.get("data-amount")).toList();
        List<Payer> others = FamilyWords.others(answers);
        assertThat(amounts).hasSize(answers.parts().size() + others.size());
        List<Money> reasons = amounts.subList(0, answers.parts().size()).stream()
                .map(Money::parseYuan)
                .toList();
        assertThat(reasons)
                .isEqualTo(answers.parts().stream().map(PersonPart::amount).toList());
        assertThat(Money.sum(reasons)).isEqualTo(answers.person());
        assertThat(Money.sum(amounts.subList(answers.parts().size(), amounts.size()).stream()
                        .map(Money::parseYuan)
                        .toList()))
                .isEqualTo(answers.others());
        assertThat(html.with("data-more")).extracting(e -> e.get("data-more")).containsExactly("0.00", "418.00", "");
        assertThat(html.with("data-open"))
                .extracting(e -> e.get("data-open"))
                .containsExactlyElementsOf(
                        answers.open().stream().map(p -> p.kind().name()).toList());
    }

    @Test
    void GIVEN_the_page_THEN_one_number_comes_first_in_large_type_and_nothing_is_loaded_or_run() {
        String html = page().html();
        Page page = new Page(html);
        assertThat(page.shape()).doesNotContain("script", "img", "iframe", "object");
        assertThat(page.with("src")).isEmpty();
        assertThat(page.elements().stream()
                        .filter(e -> e.tag().equals("input") && e.has("checked"))
                        .map(e -> e.get("id")))
                .containsExactly("chinese", "large");
        assertThat(html.indexOf("¥ 2,938.00")).isPositive().isLessThan(html.indexOf("260.00"));
        assertThat(page.elements().stream()
                        .filter(e -> e.tag().equals("section"))
                        .map(e -> e.get("id")))
                .containsExactly("pay", "why", "others", "change", "open");
    }

    @Test
    void GIVEN_text_and_page_THEN_both_have_every_sentence_and_neither_the_name() {
        FamilyPage page = page();
        for (String form : List.of(page.text(), page.html())) {
            assertThat(form)
                    .contains("周**", "What do you pay?", "您多付 418.00 元。", "That cannot be computed.", "YY-B-101")
                    .contains("2026-05-08", "file the referral", "below the deductible", "the insurer has not answered")
                    .doesNotContain("周样本");
        }
        assertThat(page.toString()).isEqualTo("FamilyPage of FamilyAnswers for R-001, 2026-04-01/2026-05-01");
        assertThatThrownBy(() -> new FamilyPage(page.answers(), page.heading(), " "))
                .hasMessageContaining("person");
    }

    @Test
    void GIVEN_a_month_with_nothing_to_ask_THEN_the_page_says_so() {
        FamilyAnswers bare = new FamilyAnswers(SampleMonth.settle(List.of()), List.of(), List.of(), List.of());
        FamilyPage page = new FamilyPage(bare, BilingualText.of("说明", "page"), "某**");
        assertThat(page.text()).contains("Nothing is open.", "No other case was computed.", "¥ 0.00");
        assertThat(page.html()).contains("Nothing is open.", "No other case was computed.");
    }

    @Test
    void GIVEN_the_sample_THEN_text_and_page_are_as_committed() throws IOException {
        same("family.txt", page().text());
        same("family.html", page().html());
    }

    private static void same(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text);
        }
        assertThat(text).as(name).isEqualTo(Files.readString(file));
    }
}
