package dev.daybook.adapter.out.jooq;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Movements that belong to a node.
record Branch(SumNode node, List<Leaf> leaves) {

    Sums sums() {
        return leaves.stream().map(Leaf::sums).reduce(Sums.NOTHING, Sums::plus);
    }

    /// The same movements by the children that they belong to.
    List<Branch> children() {
        return leaves.stream().collect(groupingBy(leaf -> node.childOn(leaf.spot()))).entrySet().stream()
                .map(child -> new Branch(child.getKey(), child.getValue()))
                .toList();
    }

    /// Every node below this one that is stored when these are all its movements.
    Map<SumNode, Sums> descendants() {
        var descendants = new LinkedHashMap<SumNode, Sums>();
        collectInto(descendants);
        return descendants;
    }

    private void collectInto(Map<SumNode, Sums> descendants) {
        if (node.hasChildrenWith(sums().movements())) {
            for (Branch child : children()) {
                descendants.put(child.node(), child.sums());
                child.collectInto(descendants);
            }
        }
    }
}
