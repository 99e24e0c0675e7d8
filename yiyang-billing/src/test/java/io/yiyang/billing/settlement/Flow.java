package io.yiyang.billing.settlement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A maximum flow by Dinic's algorithm: the judge of which margins have a matrix, which shares no code with the library. */
final class Flow {
    static final int SOURCE = 0;
    static final int SINK = 1;

    private final List<List<Integer>> edgesOf = new ArrayList<>();
    private final List<Integer> to = new ArrayList<>();
    private final List<Long> room = new ArrayList<>();
    private int[] level = {};
    private int[] next = {};

    Flow(int nodes) {
        for (int i = 0; i < nodes; i++) {
            edgesOf.add(new ArrayList<>());
        }
    }

    /** An edge and its way back, which begins without room. */
    void edge(int from, int target, long capacity) {
        add(from, target, capacity);
        add(target, from, 0);
    }

    private void add(int from, int target, long capacity) {
        edgesOf.get(from).add(to.size());
        to.add(target);
        room.add(capacity);
    }

    /** The largest amount that gets from the source to the sink. */
    long most() {
        long sum = 0;
        while (levels()) {
            next = new int[edgesOf.size()];
            long pushed = push(SOURCE, Long.MAX_VALUE);
            while (pushed > 0) {
                sum += pushed;
                pushed = push(SOURCE, Long.MAX_VALUE);
            }
        }
        return sum;
    }

    private boolean levels() {
        level = new int[edgesOf.size()];
        Arrays.fill(level, -1);
        level[SOURCE] = 0;
        Deque<Integer> open = new ArrayDeque<>(List.of(SOURCE));
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int edge : edgesOf.get(node)) {
                if (room.get(edge) > 0 && level[to.get(edge)] < 0) {
                    level[to.get(edge)] = level[node] + 1;
                    open.add(to.get(edge));
                }
            }
        }
        return level[SINK] >= 0;
    }

    private long push(int node, long limit) {
        if (node == SINK) {
            return limit;
        }
        while (next[node] < edgesOf.get(node).size()) {
            int edge = edgesOf.get(node).get(next[node]);
            if (room.get(edge) > 0 && level[to.get(edge)] == level[node] + 1) {
                long pushed = push(to.get(edge), Math.min(limit, room.get(edge)));
                if (pushed > 0) {
                    room.set(edge, room.get(edge) - pushed);
                    room.set(edge ^ 1, room.get(edge ^ 1) + pushed);
                    return pushed;
                }
            }
            next[node]++;
        }
        return 0;
    }

    /** After the flow: whether more could get from the node to the sink, if it got to the node. */
    boolean reachesSink(int node) {
        boolean[] seen = new boolean[edgesOf.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(node));
        seen[node] = true;
        while (!open.isEmpty()) {
            int at = open.remove();
            if (at == SINK) {
                return true;
            }
            for (int edge : edgesOf.get(at)) {
                if (room.get(edge) > 0 && !seen[to.get(edge)] && to.get(edge) != SOURCE) {
                    seen[to.get(edge)] = true;
                    open.add(to.get(edge));
                }
            }
        }
        return false;
    }
}
