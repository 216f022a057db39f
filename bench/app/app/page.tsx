const Page = () => <h1>Measured</h1>

export default Page
