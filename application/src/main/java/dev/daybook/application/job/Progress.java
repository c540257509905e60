package dev.daybook.application.job;

/// How far a long piece of work has come, told while it goes on.
public interface Progress {

    /// For work that nobody watches.
    Progress UNSEEN = new Progress() {
        @Override
        public void phase(String name, long total) {}

        @Override
        public void reached(long done) {}
    };

    /// A new phase begins.
    ///
    /// @param total how much there is to do in it, as far as one can tell; 0 if one cannot
    void phase(String name, long total);

    /// How much of the phase is done. Any number of threads may tell.
    void reached(long done);
}
