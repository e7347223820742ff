# Prints what the tests cost, from the lines that org.csecprogress.budget.TestBudget wrote:
# kind, module, name, other name, seconds, CPU seconds; separated by tabs.
#   awk -F '\t' -f bin/lib/budget.awk target/budget/lines.tsv
$1 == "CLASS"   { row[++rows] = sprintf("%9.1f %9.1f  %-26s %s", $5, $6, $2, $3); classes[$2]++ }
$1 == "PROCESS" { lived[$2 "\t" $3] = $5; used[$2 "\t" $3] = $6 }
$1 == "START"   { start[++starts] = sprintf("%9.1f %9.1f  %-26s %s, for %s", $5, $6, $2, $3, $4) }

END {
  for (process in lived) {
    split(process, parts, "\t")
    seconds[parts[1]] += lived[process]; cpu[parts[1]] += used[process]
  }
  print "What the tests cost. CPU-s: CPU seconds, those of servers and browsers included."
  print ""
  print "  seconds     CPU-s  module (seconds of its test processes)     classes"
  for (module in seconds) {
    line[++modules] = sprintf("%9.1f %9.1f  %-42s %5d", seconds[module], cpu[module], module, classes[module])
  }
  print_sorted(line, modules, modules)
  print ""
  print "  seconds     CPU-s  module                     the 20 slowest of " rows " test classes"
  print_sorted(row, rows, 20)
  print ""
  print "  seconds     CPU-s  module                     " starts + 0 " server starts"
  print_sorted(start, starts, starts)
}

# The largest first; a few hundred lines at most.
function print_sorted(lines, count, most,   i, j, kept) {
  for (i = 2; i <= count; i++) {
    kept = lines[i]
    for (j = i - 1; j >= 1 && lines[j] + 0 < kept + 0; j--) lines[j + 1] = lines[j]
    lines[j + 1] = kept
  }
  for (i = 1; i <= count && i <= most; i++) print lines[i]
}
