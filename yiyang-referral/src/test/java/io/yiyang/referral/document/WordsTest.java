package io.yiyang.referral.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.model.text.BilingualText;
import io.yiyang.referral.consultation.ConsultationKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a clerk reads of fields, papers and kinds of consultation, and what a log may show of free text. */
class WordsTest {
    @Test
    void givenWordsOfAForm_whenTheyAreShown_thenEachHasItsOwnInBothLanguages() {
        List<BilingualText> words = Stream.of(
                        Stream.of(FormField.values()).map(FormField::label),
                        Stream.of(DocumentKind.values()).map(DocumentKind::label),
                        Stream.of(ConsultationKind.values()).map(ConsultationKind::label))
                .flatMap(labels -> labels)
                .toList();
        assertThat(words).extracting(BilingualText::zh).doesNotHaveDuplicates().allMatch(zh -> !zh.isBlank());
        assertThat(words).extracting(BilingualText::en).doesNotHaveDuplicates().allMatch(en -> !en.isBlank());
    }

    @Test
    void givenFreeText_whenItIsPrinted_thenOnlyItsLengthIsTold() {
        assertThat(new FreeText("fell at night")).hasToString("*** (13 characters)");
    }
}
