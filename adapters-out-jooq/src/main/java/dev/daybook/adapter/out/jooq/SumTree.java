package dev.daybook.adapter.out.jooq;

import dev.daybook.application.view.TimeAxis;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Makes the nodes of the trees of sums on one axis from movements that come in order, account by account. It holds a
/// few hundred of them at a time, however many movements there are.
///
/// Only nodes at which ways part are on the stack, the root at its bottom; those between one and its parent have the
/// same sums. A node that has more than [SumNode#MOST_WITHOUT_CHILDREN] movements has parents that have, so it and they
/// have children; what has fewer waits until its parent is known to have so many.
final class SumTree {

    private static final class Fork {
        private final SumNode node;
        private final List<Fork> undecided = new ArrayList<>();
        private Sums sums;

        private Fork(SumNode node, Sums sums) {
            this.node = node;
            this.sums = sums;
        }

        private boolean isLarge() {
            return sums.movements() > SumNode.MOST_WITHOUT_CHILDREN;
        }
    }

    private final TimeAxis axis;
    private final BiConsumer<SumNode, Sums> stored;
    private final Deque<Fork> way = new ArrayDeque<>();
    private @Nullable Fork last;

    SumTree(TimeAxis axis, BiConsumer<SumNode, Sums> stored) {
        this.axis = axis;
        this.stored = stored;
    }

    void add(Leaf leaf) {
        var node = new SumNode(leaf.owner(), axis, leaf.spot().key(axis));
        var before = last;
        if (before != null && before.node.equals(node)) {
            before.sums = before.sums.plus(leaf.sums());
            return;
        }
        if (before == null || !before.node.owner().equals(leaf.owner())) {
            end();
            way.push(new Fork(SumNode.root(leaf.owner(), axis), Sums.NOTHING));
        } else {
            close(before, before.node.sharedWith(node));
        }
        last = new Fork(node, leaf.sums());
    }

    /// After the last movement.
    void end() {
        if (last != null) {
            close(last, way.getLast().node);
            way.clear();
            last = null;
        }
    }

    /// Nothing more comes below a fork at which the way goes on elsewhere.
    private void close(Fork finished, SumNode fork) {
        var closed = finished;
        while (way.getFirst().node.depth() > fork.depth()) {
            var parent = way.pop();
            absorb(parent, closed);
            closed = parent;
        }
        if (way.getFirst().node.depth() < fork.depth()) {
            way.push(new Fork(fork, Sums.NOTHING));
        }
        absorb(way.getFirst(), closed);
    }

    private void absorb(Fork parent, Fork child) {
        parent.sums = parent.sums.plus(child.sums);
        int next = parent.node.depth() + 1;
        if (child.isLarge()) {
            for (int depth = next; depth <= child.node.depth(); depth++) {
                stored.accept(child.node.above(depth), child.sums);
            }
        } else {
            parent.undecided.add(new Fork(child.node.above(next), child.sums));
        }
        if (parent.isLarge()) {
            parent.undecided.forEach(small -> stored.accept(small.node, small.sums));
            parent.undecided.clear();
        }
    }
}
