package io.yiyang.billing.statement;

import io.yiyang.model.evidence.Citation;
import java.util.ArrayList;
import java.util.List;

/** The sources of a statement, numbered in the order in which they are first needed. */
final class SourceList {
    private final List<Citation> citations = new ArrayList<>();

    /** The number of the source, from 1. */
    int number(Citation citation) {
        int index = citations.indexOf(citation);
        if (index >= 0) {
            return index + 1;
        }
        citations.add(citation);
        return citations.size();
    }

    List<Citation> citations() {
        return List.copyOf(citations);
    }
}
