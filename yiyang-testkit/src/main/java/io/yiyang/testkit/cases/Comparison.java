package io.yiyang.testkit.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came out, beside what was expected. */
final class Comparison {
    private final String place;
    private final Map<String, Object> open;
    private final List<Difference> differences = new ArrayList<>();
    private long compared;

    Comparison(String place, Map<String, Object> expected) {
        this.place = place;
        this.open = new LinkedHashMap<>(expected);
    }

    /** A figure that came out; passed over if the case does not expect it. */
    Comparison got(String key, Object figure) {
        Object expected = open.remove(key);
        if (expected != null) {
            compared++;
            if (!expected.equals(figure)) {
                differences.add(new Difference(place + key, expected.toString(), figure.toString()));
            }
        }
        return this;
    }

    /** Nothing came out, because the library found the case at odds with itself. */
    Comparison refused(String key, Object expected, String why) {
        open.clear();
        compared++;
        differences.add(new Difference(place + key, expected.toString(), why));
        return this;
    }

    /** How many figures were compared. */
    long compared() {
        return compared;
    }

    /** The differences; an expected figure that the reader cannot derive from this input makes the case unsupported. */
    List<Difference> differences() {
        if (!open.isEmpty()) {
            throw UnsupportedCase.because(place, open.keySet(), "由所给输入无法得出该结果", "not derivable from the input given");
        }
        return List.copyOf(differences);
    }
}
