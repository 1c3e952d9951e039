export default "passed";
