/// Whole parts of `total` in proportion to the weights, by largest remainder.
///
/// The parts add up to `total` exactly; of equal remainders the earlier gets the odd one. All
/// weights 0 give all parts 0.
func shares(of total: Int, weights: [Int]) -> [Int] {
  let sum = weights.reduce(0, +)
  guard sum > 0, total > 0 else { return weights.map { _ in 0 } }
  var parts = weights.map { $0 * total / sum }
  let spare = total - parts.reduce(0, +)
  let order = weights.indices.sorted {
    let (first, second) = (weights[$0] * total % sum, weights[$1] * total % sum)
    return first == second ? $0 < $1 : first > second
  }
  for index in order.prefix(spare) { parts[index] += 1 }
  return parts
}
