package dev.daybook.application.port;

class InMemoryMilestonesTest implements MilestonesContract {

    private final InMemoryMilestones milestones = new InMemoryMilestones();

    @Override
    public Milestones milestones() {
        return milestones;
    }
}
