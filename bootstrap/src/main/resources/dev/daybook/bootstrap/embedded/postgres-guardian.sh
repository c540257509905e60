# Starts a PostgreSQL server, says "ready", and stops the server when standard input ends: when our parent closes it, and
# also when it dies, whatever kills it.
#
# $1 the cluster, $2 the cluster to copy when there is none, $3 "keep" or "forget", $4 the server's options,
# the rest: how pg_ctl is called

cluster=$1 original=$2 afterwards=$3 options=$4
shift 4
log=$cluster.log
pid_file=$cluster/postmaster.pid

# A dead parent hears nothing, and we still have work to do.
trap '' PIPE

[ -d "$cluster" ] || cp -R "$original" "$cluster" || exit 1

# Left by a server that was killed. The parent has made sure that it is dead, but its number may live on in another
# process, and then the new server would refuse. It ignores the number of whoever calls pg_ctl, so ours goes in; the rest
# of the file stays, because it tells whether somebody still has the old server's memory open.
if [ -f "$pid_file" ]; then
  { echo $$ && tail -n +2 "$pid_file"; } > "$pid_file.new" && mv "$pid_file.new" "$pid_file" || exit 1
fi

if "$@" -D "$cluster" -l "$log" -o "$options" -w -t 60 start > "$log" 2>&1; then
  echo ready
  cat > /dev/null
else
  cat "$log"
fi

if [ -f "$pid_file" ]; then
  "$@" -D "$cluster" -m fast -w -t 10 stop >> "$log" 2>&1 ||
    "$@" -D "$cluster" -m immediate -w -t 5 stop >> "$log" 2>&1
fi
[ "$afterwards" = keep ] || rm -rf "$(dirname "$cluster")"
