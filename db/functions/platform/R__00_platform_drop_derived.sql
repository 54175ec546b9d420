-- ${derived}

-- First of all R files: what they made before goes, in the transaction that makes it anew.
call drop_derived();
