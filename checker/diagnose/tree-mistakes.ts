import type { Misconception } from './misconception.ts';
import { callOutsideTransaction } from './misconceptions/call-outside-transaction.ts';
import { errorSwallowed } from './misconceptions/error-swallowed.ts';
import { existingRowCreatedAgain } from './misconceptions/existing-row-created-again.ts';
import { oldRowsInTheWay } from './misconceptions/old-rows-in-the-way.ts';
import { requiredValueMissing } from './misconceptions/required-value-missing.ts';
import { transactionFromElsewhere } from './misconceptions/transaction-from-elsewhere.ts';
import { transactionLeftOpen } from './misconceptions/transaction-left-open.ts';
import { transactionOver } from './misconceptions/transaction-over.ts';
import { treeKeysDiffer } from './misconceptions/tree-keys-differ.ts';
import { treeWithoutInclude } from './misconceptions/tree-without-include.ts';
import { twoTransactions } from './misconceptions/two-transactions.ts';
import { withoutTransaction } from './misconceptions/without-transaction.ts';

/** What goes wrong where many rows are written at once, all of them or none; the most specific first. */
export const TREE_MISTAKES: Misconception[] = [
  transactionFromElsewhere,
  transactionOver,
  transactionLeftOpen,
  callOutsideTransaction,
  twoTransactions,
  withoutTransaction,
  errorSwallowed,
  existingRowCreatedAgain,
  oldRowsInTheWay,
  requiredValueMissing,
  treeWithoutInclude,
  treeKeysDiffer,
];
