package io.yiyang.model.json;

import io.yiyang.model.code.CodeDictionary;
import io.yiyang.model.code.OpenCode;
import io.yiyang.model.document.ConfidentialText;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.PersonName;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any value of the small types, cheap to make: short lists and texts, but every kind of character. */
final class Any {
    private Any() {}

    /** Not blank; quotes, backslashes, Chinese, line ends and what lies beyond the first plane among it. */
    static Arbitrary<String> text() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "a", "养老", "\"", "\\", "a\nb", "\u0000x", "\ud840\udc0b", "a/b~c", "</script>", "é\u2028"),
                Arbitraries.strings()
                        .withCharRange('!', '~')
                        .withCharRange('\u4e00', '\u9fff')
                        .ofMinLength(1)
                        .ofMaxLength(8));
    }

    /** A plain key or number: letters, digits and dashes. */
    static Arbitrary<String> key() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    static <C extends OpenCode> Arbitrary<C> code(CodeDictionary<C> known, Function<String, C> of) {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        known.entries().stream().map(CodeDictionary.Entry::code).toList()),
                key().map(of));
    }

    static <T> Arbitrary<Optional<T>> optional(Arbitrary<T> value) {
        return value.optional(0.5);
    }

    /** None to three. */
    static <T> Arbitrary<List<T>> few(Arbitrary<T> value) {
        return value.list().ofMaxSize(3);
    }

    /** None to three different ones. */
    static <T> Arbitrary<Set<T>> fewDifferent(Arbitrary<T> value) {
        return few(value).map(java.util.LinkedHashSet::new);
    }

    static Arbitrary<LocalDate> date() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    static Arbitrary<DateRange> period() {
        return Combinators.combine(date(), Arbitraries.integers().between(0, 999))
                .as((first, days) -> days == 0 ? DateRange.from(first) : DateRange.of(first, first.plusDays(days)));
    }

    static Arbitrary<Instant> instant() {
        return Combinators.combine(
                        Arbitraries.longs().between(-2_000_000_000L, 4_000_000_000L),
                        Arbitraries.of(0, 1, 500_000_000, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    static Arbitrary<ZoneId> zone() {
        return Arbitraries.of("Asia/Shanghai", "Asia/Urumqi", "Z", "+08:00", "UTC")
                .map(ZoneId::of);
    }

    static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false);
    }

    static Arbitrary<Money> money() {
        return Arbitraries.longs().map(Money::ofFen);
    }

    /** From nothing to a million yuan. */
    static Arbitrary<Money> price() {
        return Arbitraries.longs().between(0, 100_000_000).map(Money::ofFen);
    }

    static Arbitrary<Rate> rate() {
        return Arbitraries.longs().between(0, 1_000_000).map(Rate::ofMillionths);
    }

    static Arbitrary<Quantity> quantity() {
        return Arbitraries.longs().map(Quantity::ofTenThousandths);
    }

    static Arbitrary<UnitPrice> unitPrice() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 999_999),
                        Arbitraries.integers().between(0, 999_999))
                .as((yuan, millionths) -> UnitPrice.parseYuan("%d.%06d".formatted(yuan, millionths)));
    }

    static Arbitrary<RegionCode> region() {
        return Arbitraries.integers()
                .between(0, 999_999)
                .map(code -> RegionCode.of(Integer.toString(1_000_000 + code).substring(1)));
    }

    static Arbitrary<BilingualText> bilingual() {
        return Combinators.combine(text(), text()).as(BilingualText::of);
    }

    static Arbitrary<PersonName> name() {
        return text().map(PersonName::of);
    }

    static Arbitrary<ConfidentialText> confidential() {
        return text().map(ConfidentialText::of);
    }

    /** What an identifier may hold: no white space. */
    static Arbitrary<String> id() {
        return Arbitraries.oneOf(Arbitraries.of("1", "\"", "\\", "老人-1", "\ud840\udc0b", "a/b~c"), key());
    }

    static Arbitrary<BillId> bill() {
        return id().map(BillId::of);
    }

    static Arbitrary<CaseId> referral() {
        return id().map(CaseId::of);
    }

    static Arbitrary<LineId> line() {
        return id().map(LineId::of);
    }

    static Arbitrary<OrganisationId> organisation() {
        return id().map(OrganisationId::of);
    }

    static Arbitrary<PersonId> person() {
        return id().map(PersonId::of);
    }

    static Arbitrary<ResidentId> resident() {
        return id().map(ResidentId::of);
    }

    static Arbitrary<SegmentId> segment() {
        return id().map(SegmentId::of);
    }
}
